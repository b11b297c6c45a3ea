package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.outcome.NotFound;
import org.careline.db.persistence.Database;
import org.careline.desk.account.Actor;
import org.careline.desk.account.AgentId;
import org.careline.desk.account.AgentView;
import org.careline.desk.account.Checks;
import org.careline.desk.account.Staff;

/** Agents who may sign in to the portal, and what they may do there. */
@ApplicationScoped
@Transactional
public class StaffLogins {

  /** What is needed to check a password of an agent who may sign in. */
  record Known(AgentId agent, String passwordHash, int epoch) {}

  private final Database database;
  private final Staff staff;
  private final PasswordHasher hasher;
  private final Audit audit;

  /** For the container's proxy. */
  protected StaffLogins() {
    this(null, null, null, null);
  }

  @Inject
  StaffLogins(Database database, Staff staff, PasswordHasher hasher, Audit audit) {
    this.database = database;
    this.staff = staff;
    this.hasher = hasher;
    this.audit = audit;
  }

  /**
   * Lets an agent sign in with this password, and ends the sessions there are. Throws NotFound for
   * an unknown agent and Invalid for a password that breaks a rule.
   */
  public void assign(String email, ApiRole role, String password, Actor by, Instant now) {
    AgentView agent = existing(email);
    Checks checks = new Checks();
    PasswordRules.check(checks, "password", password, agent.email());
    checks.done();
    database.update(
        "insert into staff_login (agent_id, role, password_hash, epoch, changed_at)"
            + " values (?, ?, ?, 1, ?) on duplicate key update role = values(role),"
            + " password_hash = values(password_hash), epoch = epoch + 1,"
            + " changed_at = values(changed_at)",
        agent.id().value(),
        role.key(),
        hasher.hash(password),
        now);
    tell("agent.login-assigned", agent, by, now);
  }

  /** The agent signs in no more, and every session has ended. Throws NotFound. */
  public void remove(String email, Actor by, Instant now) {
    AgentView agent = existing(email);
    if (database.update("delete from staff_login where agent_id = ?", agent.id().value()) == 0) {
      throw new NotFound("login of " + email);
    }
    tell("agent.login-removed", agent, by, now);
  }

  /** The agent of a session; empty when the session has ended. */
  public Optional<SignedInAgent> current(AgentId agent, int epoch) {
    return database.first(
        "select a.email, a.name, a.locale, l.role from staff_login l"
            + " join agent a on a.id = l.agent_id"
            + " where l.agent_id = ? and l.epoch = ? and a.active",
        row ->
            new SignedInAgent(
                agent,
                row.text("email"),
                row.text("name"),
                Locale.forLanguageTag(row.text("locale")),
                ApiRole.valueOf(row.text("role").toUpperCase(Locale.ROOT))),
        agent.value(),
        epoch);
  }

  Optional<Known> byEmail(String email) {
    return database.first(
        "select l.agent_id, l.password_hash, l.epoch from staff_login l"
            + " join agent a on a.id = l.agent_id where a.email = ? and a.active",
        row ->
            new Known(
                new AgentId(row.number("agent_id")),
                row.text("password_hash"),
                row.integer("epoch")),
        Database.ascii(email));
  }

  private AgentView existing(String email) {
    return staff.agent(email).orElseThrow(() -> new NotFound("agent " + email));
  }

  private void tell(String type, AgentView agent, Actor by, Instant now) {
    audit.other(
        type,
        "agent:" + agent.email(),
        by,
        now,
        Json.createObjectBuilder().add("email", agent.email()));
  }
}
