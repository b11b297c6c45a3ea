package org.careline.desk.identity;

import java.util.Locale;
import org.careline.desk.account.Actor;
import org.careline.desk.account.AgentId;

/** What a page needs to know about the agent who is looking at it. */
public record SignedInAgent(AgentId id, String email, String name, Locale locale, ApiRole role) {

  /** As histories remember the agent. */
  public Actor actor() {
    return Actor.agent(email);
  }

  /** Whether the agent may do what this role may. */
  public boolean has(ApiRole wanted) {
    return role.compareTo(wanted) >= 0;
  }
}
