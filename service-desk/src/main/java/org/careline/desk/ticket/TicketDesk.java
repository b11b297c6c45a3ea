package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Where tickets begin. */
@ApplicationScoped
@Transactional
public class TicketDesk {

  /**
   * Opens a ticket with its first message, its promises and its event, in one transaction.
   *
   * @return its number; of the ticket opened before, if the submission key was seen before
   * @throws org.careline.db.outcome.Invalid with one violation for each field that is wrong
   */
  public TicketNumber open(OpenTicket command, Instant now) {
    throw new UnsupportedOperationException(command + " " + now);
  }
}
