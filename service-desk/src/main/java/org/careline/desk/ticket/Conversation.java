package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.sla.SlaPolicies;
import org.careline.desk.sla.SlaPolicy;

/** What customers and staff say to each other in a ticket, and how customers end it. */
@ApplicationScoped
@Transactional
public class Conversation {

  private final Tickets tickets;
  private final SlaPolicies policies;
  private final MessageRules rules;

  /** For the container's proxy. */
  protected Conversation() {
    this(null, null, null);
  }

  @Inject
  Conversation(Tickets tickets, SlaPolicies policies, MessageRules rules) {
    this.tickets = tickets;
    this.policies = policies;
    this.rules = rules;
  }

  /**
   * A customer's reply. A pending, held or solved ticket is open again, and the next answer is
   * promised from now on.
   *
   * @throws org.careline.db.outcome.NotFound if there is no such ticket for this visitor
   * @throws org.careline.db.outcome.Conflict if the ticket is closed ({@code ticket.closed})
   */
  public Written reply(Reply command, Instant now) {
    check(command.body(), command.attachments(), command.submissionKey());
    Caller caller = caller(command.ticket(), command.by());
    Ticket ticket = tickets.visibleTo(caller, command.ticket(), command.expectedVersion());
    Optional<Written> before = before(ticket, command.submissionKey());
    if (before.isPresent()) {
      return before.get();
    }
    Words words = new Words(command.body(), false, command.attachments(), command.submissionKey());
    ticket.reply(caller.author(), command.channel(), words, sla(ticket), micros(now));
    return tickets.store(ticket, "ticket.replied", caller.actor(), now);
  }

  /**
   * Staff's public answer or internal note.
   *
   * @throws org.careline.db.outcome.Stale if the expected version is not the current one
   * @throws org.careline.db.outcome.Conflict if the ticket is closed and the answer is public
   */
  public Written answer(Answer command, Instant now) {
    check(command.body(), command.attachments(), command.submissionKey());
    Ticket ticket = tickets.forStaff(command.ticket(), OptionalLong.empty());
    Optional<Written> before = before(ticket, command.submissionKey());
    if (before.isPresent()) {
      return before.get();
    }
    Tickets.expecting(command.expectedVersion(), ticket);
    Author author = tickets.staff(command.by());
    Words words =
        new Words(
            command.body(), command.internal(), command.attachments(), command.submissionKey());
    if (command.internal()) {
      ticket.note(author, command.channel(), words, micros(now));
      return tickets.store(ticket, "ticket.noted", command.by(), now);
    }
    ticket.answer(author, command.channel(), words, command.then(), sla(ticket), micros(now));
    return tickets.store(ticket, "ticket.answered", command.by(), now);
  }

  /** The customer says: this is solved. */
  public Written solve(TicketNumber number, Visitor by, Instant now) {
    return end(number, by, TicketStatus.SOLVED, "ticket.solved", now);
  }

  /** The customer says: it is not solved. Only a solved ticket can be reopened. */
  public Written reopen(TicketNumber number, Visitor by, Instant now) {
    Caller caller = caller(number, by);
    Ticket ticket = tickets.visibleTo(caller, number, OptionalLong.empty());
    ticket.reopen(caller.author(), sla(ticket), micros(now));
    return tickets.store(ticket, "ticket.reopened", caller.actor(), now);
  }

  /** The customer ends it for good. */
  public Written close(TicketNumber number, Visitor by, Instant now) {
    return end(number, by, TicketStatus.CLOSED, "ticket.closed", now);
  }

  /** The customer says it matters more than staff thought: one priority higher. */
  public Written escalate(TicketNumber number, Visitor by, Instant now) {
    Caller caller = caller(number, by);
    Ticket ticket = tickets.visibleTo(caller, number, OptionalLong.empty());
    ticket.escalate(caller.author(), sla(ticket), micros(now));
    return tickets.store(ticket, "ticket.escalated", caller.actor(), now);
  }

  private Written end(
      TicketNumber number, Visitor by, TicketStatus wanted, String type, Instant now) {
    Caller caller = caller(number, by);
    Ticket ticket = tickets.visibleTo(caller, number, OptionalLong.empty());
    ticket.move(wanted, caller.author(), sla(ticket), micros(now));
    return tickets.store(ticket, type, caller.actor(), now);
  }

  private Caller caller(TicketNumber number, Visitor by) {
    return tickets.caller(number, by).orElseThrow(() -> Refusals.unknown(number));
  }

  /** Asked while the ticket is locked, so of two at once the second one finds the first. */
  private Optional<Written> before(Ticket ticket, Optional<String> submissionKey) {
    if (submissionKey.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong position = tickets.positionOf(ticket.number(), submissionKey.get());
    return position.isEmpty()
        ? Optional.empty()
        : Optional.of(new Written(ticket.number(), (int) position.getAsLong(), ticket.version()));
  }

  private SlaPolicy sla(Ticket ticket) {
    return policies.byId(ticket.slaPolicyId());
  }

  private void check(String body, List<StageId> attachments, Optional<String> submissionKey) {
    List<Violation> violations = rules.message(body, attachments, submissionKey);
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  private static Instant micros(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
