package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What customers and staff say to each other in a ticket, and how customers end it. */
@ApplicationScoped
@Transactional
public class Conversation {

  /**
   * A customer's reply. A pending, held or solved ticket is open again, and the next answer is
   * promised from now on.
   *
   * @throws org.careline.db.outcome.NotFound if there is no such ticket for this visitor
   * @throws org.careline.db.outcome.Conflict if the ticket is closed ({@code ticket.closed})
   */
  public Written reply(Reply command, Instant now) {
    throw new UnsupportedOperationException(command + " " + now);
  }

  /**
   * Staff's public answer or internal note.
   *
   * @throws org.careline.db.outcome.Stale if the expected version is not the current one
   * @throws org.careline.db.outcome.Conflict if the ticket is closed and the answer is public
   */
  public Written answer(Answer command, Instant now) {
    throw new UnsupportedOperationException(command + " " + now);
  }

  /** The customer says: this is solved. */
  public Written solve(TicketNumber ticket, Visitor by, Instant now) {
    throw new UnsupportedOperationException(ticket + " " + by + " " + now);
  }

  /** The customer says: it is not solved. Only a solved ticket can be reopened. */
  public Written reopen(TicketNumber ticket, Visitor by, Instant now) {
    throw new UnsupportedOperationException(ticket + " " + by + " " + now);
  }

  /** The customer ends it for good. */
  public Written close(TicketNumber ticket, Visitor by, Instant now) {
    throw new UnsupportedOperationException(ticket + " " + by + " " + now);
  }

  /** The customer says it matters more than staff thought: one priority higher. */
  public Written escalate(TicketNumber ticket, Visitor by, Instant now) {
    throw new UnsupportedOperationException(ticket + " " + by + " " + now);
  }
}
