package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.careline.desk.account.Actor;

/** Staff decide who works on a ticket, how urgent it is and where it stands. */
@ApplicationScoped
@Transactional
public class Dispatch {

  /**
   * Applies a patch; each field that really changes leaves an entry in the history.
   *
   * @throws org.careline.db.outcome.NotFound if there is no such ticket
   * @throws org.careline.db.outcome.Stale if the expected version is not the current one
   * @throws org.careline.db.outcome.Conflict if the status may not follow the current one
   * @throws org.careline.db.outcome.Invalid if team, assignee or topic do not exist
   */
  public Written patch(PatchTicket command, Instant now) {
    throw new UnsupportedOperationException(command + " " + now);
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
}
