package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;

/** Agents and teams: back-office people known by e-mail address. */
@ApplicationScoped
@Transactional
public class Staff {

  public Optional<AgentView> agent(String email) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<AgentView> agent(AgentId id) {
    throw new UnsupportedOperationException("soon");
  }

  /** Agents by name. */
  public Page<AgentView> agents(Optional<String> q, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  public Stored<AgentView> putAgent(
      String email, AgentDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public void deactivateAgent(String email, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<TeamView> team(String key) {
    throw new UnsupportedOperationException("soon");
  }

  /** Teams by name. */
  public Page<TeamView> teams(Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  public Stored<TeamView> putTeam(
      String key, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** Refused while somebody is in it. */
  public void removeTeam(String key, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
