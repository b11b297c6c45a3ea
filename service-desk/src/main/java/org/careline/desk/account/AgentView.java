package org.careline.desk.account;

import java.util.List;
import java.util.Locale;

/**
 * Somebody of the staff.
 *
 * @param teams keys of the teams the agent is in
 */
public record AgentView(
    AgentId id,
    String email,
    String name,
    Locale locale,
    boolean active,
    List<String> teams,
    long version) {

  public AgentView {
    teams = List.copyOf(teams);
  }
}
