package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Where tickets begin. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TicketDesk {

  private final Opening opening;
  private final Tickets tickets;

  /** For the container's proxy. */
  protected TicketDesk() {
    this(null, null);
  }

  @Inject
  TicketDesk(Opening opening, Tickets tickets) {
    this.opening = opening;
    this.tickets = tickets;
  }

  /**
   * Opens a ticket with its first message, its promises and its event, in one transaction.
   *
   * @return its number; of the ticket opened before, if the customer has sent the submission key
   *     before
   * @throws org.careline.db.outcome.Invalid with one violation for each field that is wrong
   */
  public TicketNumber open(OpenTicket command, Instant now) {
    try {
      return opening.open(command, now);
    } catch (RuntimeException failed) {
      // Two of the same kind at once: one of them met the unique key and was rolled back.
      Optional<TicketNumber> other =
          failed instanceof org.careline.db.outcome.Refusal
              ? Optional.empty()
              : command.submissionKey().flatMap(key -> tickets.openedWith(command.from(), key));
      return other.orElseThrow(() -> failed);
    }
  }
}
