package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Versions;

/** Agents and teams: back-office people known by e-mail address. */
@ApplicationScoped
@Transactional
public class Staff {

  private static final int LONGEST_NAME = 120;

  private final EntityManager entities;
  private final StaffRows rows;
  private final EventLog log;

  /** For the container's proxy. */
  protected Staff() {
    this(null, null, null);
  }

  @Inject
  Staff(EntityManager entities, StaffRows rows, EventLog log) {
    this.entities = entities;
    this.rows = rows;
    this.log = log;
  }

  /** Anything that is no e-mail address is simply not found. */
  public Optional<AgentView> agent(String email) {
    return EmailAddress.parse(email).flatMap(address -> rows.agent(address.value()));
  }

  public Optional<AgentView> agent(AgentId id) {
    return rows.agent(id);
  }

  /**
   * Agents by name.
   *
   * @param q beginning of a word of the name, or of the e-mail address
   */
  public Page<AgentView> agents(Optional<String> q, Optional<String> cursor, int limit) {
    return rows.agents(q, cursor, limit);
  }

  /**
   * Enters an agent, or replaces what is known.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<AgentView> putAgent(
      String email, AgentDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    EmailAddress address = EmailAddress.of("email", email);
    Optional<Agent> known = findAgent(address);
    Versions.expect(expectedVersion, known.map(Agent::version).orElse(0L), "agent");
    Checks checks = new Checks();
    String name = checks.line("name", details.name(), LONGEST_NAME);
    checks.locale("locale", details.locale());
    Set<Long> teams = teamIds(details.teams(), checks);
    checks.done();
    Agent agent = known.orElseGet(() -> new Agent(address, name, details.locale(), now));
    agent.describe(name, details.locale(), now);
    agent.workIn(teams, now);
    if (details.active()) {
      agent.activate(now);
    } else {
      agent.deactivate(now);
    }
    if (known.isEmpty()) {
      entities.persist(agent);
    }
    Versions.flush(entities, "agent");
    append(known.isEmpty() ? "agent.added" : "agent.changed", "agent:" + address, name, by, now);
    return new Stored<>(rows.agent(agent.id()).orElseThrow(), known.isEmpty());
  }

  /** No program may act for this agent any more. */
  public void deactivateAgent(String email, OptionalLong expectedVersion, Actor by, Instant now) {
    Agent agent =
        EmailAddress.parse(email).flatMap(this::findAgent).orElseThrow(() -> new NotFound("agent"));
    Versions.expect(expectedVersion, agent.version(), "agent");
    agent.deactivate(now);
    Versions.flush(entities, "agent");
    append("agent.deactivated", "agent:" + agent.email(), agent.email(), by, now);
  }

  public Optional<TeamView> team(String key) {
    return rows.team(key);
  }

  /** Teams by name. */
  public Page<TeamView> teams(Optional<String> cursor, int limit) {
    return rows.teams(cursor, limit);
  }

  /**
   * Enters a team, or renames it.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<TeamView> putTeam(
      String key, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    Optional<Team> known = findTeam(key);
    Versions.expect(expectedVersion, known.map(Team::version).orElse(0L), "team");
    Checks checks = new Checks();
    String slug = checks.slug("key", key);
    String checked = checks.line("name", name, LONGEST_NAME);
    checks.done();
    if (known.isPresent()) {
      known.get().rename(checked, now);
    } else {
      entities.persist(new Team(slug, checked, now));
    }
    Versions.flush(entities, "team");
    append(known.isEmpty() ? "team.added" : "team.changed", "team:" + slug, checked, by, now);
    return new Stored<>(rows.team(slug).orElseThrow(), known.isEmpty());
  }

  /**
   * Removes a team that was never given a ticket.
   *
   * @throws Conflict while somebody is in it
   */
  public void removeTeam(String key, OptionalLong expectedVersion, Actor by, Instant now) {
    Team team = findTeam(key).orElseThrow(() -> new NotFound("team"));
    Versions.expect(expectedVersion, team.version(), "team");
    if (!rows.team(key).orElseThrow().agents().isEmpty()) {
      throw new Conflict(Violation.of("key", "account.team.inUse"));
    }
    entities.remove(team);
    Versions.flush(entities, "team");
    append("team.removed", "team:" + key, team.name(), by, now);
  }

  private Set<Long> teamIds(List<String> keys, Checks checks) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    var known =
        entities
            .createQuery("select t from Team t where t.slug in :keys", Team.class)
            .setParameter("keys", keys)
            .getResultStream()
            .collect(Collectors.toMap(Team::slug, Function.identity()));
    for (String key : keys) {
      checks.require(known.containsKey(key), "teams", "account.team.unknown", key);
    }
    return known.values().stream().map(team -> team.id().value()).collect(Collectors.toSet());
  }

  private Optional<Agent> findAgent(EmailAddress email) {
    return entities
        .createQuery("select a from Agent a where a.email = :email", Agent.class)
        .setParameter("email", email.value())
        .getResultStream()
        .findFirst();
  }

  private Optional<Team> findTeam(String key) {
    return entities
        .createQuery("select t from Team t where t.slug = :key", Team.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  private void append(String type, String subject, String name, Actor by, Instant now) {
    log.append(
        new NewEvent(
            type,
            subject,
            Optional.empty(),
            by.toString(),
            now,
            JsonTree.object().add("name", name).build()));
  }
}
