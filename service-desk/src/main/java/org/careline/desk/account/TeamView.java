package org.careline.desk.account;

import java.util.List;

/**
 * A team of agents.
 *
 * @param key its external id, a slug
 * @param agents e-mail addresses
 */
public record TeamView(TeamId id, String key, String name, List<String> agents, long version) {

  public TeamView {
    agents = List.copyOf(agents);
  }
}
