package org.careline.desk.account;

import java.util.List;
import java.util.Locale;

/**
 * What is entered about an agent.
 *
 * @param teams keys of all teams the agent is in
 */
public record AgentDetails(String name, Locale locale, boolean active, List<String> teams) {

  public AgentDetails {
    teams = List.copyOf(teams);
  }
}
