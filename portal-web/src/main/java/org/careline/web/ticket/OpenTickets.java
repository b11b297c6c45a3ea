package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.desk.ticket.CustomerFilter;
import org.careline.desk.ticket.TicketQueries;
import org.careline.desk.ticket.TicketRow;
import org.careline.desk.ticket.TicketStatus;
import org.careline.web.identity.SignedIn;

/** The few tickets the start page reminds a customer of. */
@Named
@RequestScoped
public class OpenTickets {

  private static final int SHOWN = 3;
  private static final Set<TicketStatus> NOT_DONE =
      EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ON_HOLD);

  private final TicketQueries tickets;
  private final SignedIn signedIn;

  private List<TicketRow> rows;

  protected OpenTickets() {
    this(null, null);
  }

  @Inject
  public OpenTickets(TicketQueries tickets, SignedIn signedIn) {
    this.tickets = tickets;
    this.signedIn = signedIn;
  }

  /** What waits for the customer first; nothing for somebody who has not signed in. */
  public List<TicketRow> getRows() {
    if (rows == null) {
      rows =
          signedIn
              .customer()
              .map(SignedInCustomer::id)
              .map(id -> tickets.visibleTo(id, notDone(), SHOWN, Optional.empty()).items())
              .orElse(List.of());
    }
    return rows;
  }

  private static CustomerFilter notDone() {
    return new CustomerFilter(
        CustomerFilter.Scope.MINE,
        NOT_DONE,
        Optional.empty(),
        Optional.empty(),
        CustomerFilter.Sort.WAITING_FIRST);
  }
}
