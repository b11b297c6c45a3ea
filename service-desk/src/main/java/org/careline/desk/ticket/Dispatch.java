package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.desk.account.Actor;
import org.careline.desk.sla.SlaPolicies;
import org.careline.desk.sla.SlaPolicy;

/** Staff decide who works on a ticket, how urgent it is and where it stands. */
@ApplicationScoped
@Transactional
public class Dispatch {

  private final Tickets tickets;
  private final Database database;
  private final SlaPolicies policies;
  private final MessageRules rules;

  /** For the container's proxy. */
  protected Dispatch() {
    this(null, null, null, null);
  }

  @Inject
  Dispatch(Tickets tickets, Database database, SlaPolicies policies, MessageRules rules) {
    this.tickets = tickets;
    this.database = database;
    this.policies = policies;
    this.rules = rules;
  }

  /**
   * Applies a patch; each field that really changes leaves an entry in the history.
   *
   * @throws org.careline.db.outcome.NotFound if there is no such ticket
   * @throws org.careline.db.outcome.Stale if the expected version is not the current one
   * @throws org.careline.db.outcome.Conflict if the status may not follow the current one
   * @throws org.careline.db.outcome.Invalid if team, assignee or topic do not exist
   */
  public Written patch(PatchTicket command, Instant moment) {
    Instant now = moment.truncatedTo(ChronoUnit.MICROS);
    List<Violation> violations = new ArrayList<>();
    command.subject().ifPresent(subject -> violations.addAll(rules.subject(subject.strip())));
    OptionalLong topic = find("topic", "slug", "topic", command.topic(), violations);
    OptionalLong team = find("team", "slug", "team", command.team(), violations);
    OptionalLong agent = find("agent", "email", "assignee", command.assignee(), violations);
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    Ticket ticket = tickets.forStaff(command.ticket(), command.expectedVersion());
    TicketStatus before = ticket.status();
    Author author = tickets.staff(command.by());
    SlaPolicy sla = policies.byId(ticket.slaPolicyId());
    // Who works on it, before a closing that would refuse it.
    if (command.topic().touched()) {
      String old = name("topic", "slug", ticket.topicId());
      ticket.file(topic, old, command.topic().value().orElse(null), author, now);
    }
    if (command.team().touched()) {
      String old = name("team", "slug", ticket.teamId());
      ticket.give(team, old, command.team().value().orElse(null), author, now);
    }
    if (command.assignee().touched()) {
      String old = name("agent", "email", ticket.assigneeId());
      ticket.assign(agent, old, command.assignee().value().orElse(null), author, now);
    }
    command.subject().ifPresent(subject -> ticket.rename(subject.strip(), author, now));
    command.priority().ifPresent(priority -> ticket.prioritize(priority, author, sla, now));
    command.status().ifPresent(status -> ticket.move(status, author, sla, now));
    return tickets.store(ticket, type(before, ticket.status()), command.by(), now);
  }

  /** Waits for the customer. */
  public Written pend(TicketNumber ticket, Actor by, Instant now) {
    return patch(PatchTicket.of(ticket, by).status(TicketStatus.PENDING), now);
  }

  /** Waits for somebody outside. */
  public Written hold(TicketNumber ticket, Actor by, Instant now) {
    return patch(PatchTicket.of(ticket, by).status(TicketStatus.ON_HOLD), now);
  }

  public Written solve(TicketNumber ticket, Actor by, Instant now) {
    return patch(PatchTicket.of(ticket, by).status(TicketStatus.SOLVED), now);
  }

  public Written close(TicketNumber ticket, Actor by, Instant now) {
    return patch(PatchTicket.of(ticket, by).status(TicketStatus.CLOSED), now);
  }

  public Written reopen(TicketNumber ticket, Actor by, Instant now) {
    return patch(PatchTicket.of(ticket, by).status(TicketStatus.OPEN), now);
  }

  private static String type(TicketStatus before, TicketStatus after) {
    if (before == after) {
      return "ticket.changed";
    }
    return switch (after) {
      case SOLVED -> "ticket.solved";
      case CLOSED -> "ticket.closed";
      default -> before.isDone() ? "ticket.reopened" : "ticket.changed";
    };
  }

  /** The table and column names are ours; only the name comes from outside. */
  private OptionalLong find(
      String table, String column, String field, Edit<String> edit, List<Violation> violations) {
    if (edit.value().isEmpty()) {
      return OptionalLong.empty();
    }
    String named = edit.value().get();
    OptionalLong found =
        database
            .first(
                "select id from " + table + " where " + column + " = ?",
                row -> row.optionalNumber("id"),
                Database.ascii(named))
            .orElse(OptionalLong.empty());
    if (found.isEmpty()) {
      violations.add(Violation.of(field, "ticket." + field + ".unknown", named));
    }
    return found;
  }

  private String name(String table, String column, Optional<Long> id) {
    return id.flatMap(
            key ->
                database.first(
                    "select " + column + " name from " + table + " where id = ?",
                    row -> row.text("name"),
                    key))
        .orElse(null);
  }
}
