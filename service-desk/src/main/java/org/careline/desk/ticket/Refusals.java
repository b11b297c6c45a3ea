package org.careline.desk.ticket;

import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;

/** How a ticket says no. */
final class Refusals {

  private Refusals() {}

  /** Closed is closed: what comes next is a new ticket. */
  static Conflict closed(TicketNumber number) {
    return new Conflict(Violation.of("status", "ticket.closed", number.value()));
  }

  static Conflict transition(TicketStatus from, TicketStatus to) {
    return new Conflict(Violation.of("status", "ticket.transition", from.key(), to.key()));
  }

  static Conflict notEscalable() {
    return new Conflict(Violation.of("priority", "ticket.escalated"));
  }

  static NotFound unknown(TicketNumber number) {
    return new NotFound("ticket " + number);
  }

  static Stale stale(TicketNumber number) {
    return new Stale("ticket " + number);
  }
}
