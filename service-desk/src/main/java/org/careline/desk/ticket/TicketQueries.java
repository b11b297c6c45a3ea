package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.desk.account.CustomerId;

/** Reading tickets. Who may see what is part of every query. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TicketQueries {

  /** The tickets this customer may see. */
  public Page<TicketRow> visibleTo(
      CustomerId customer, CustomerFilter filter, int limit, Optional<String> cursor) {
    throw new UnsupportedOperationException(customer + " " + filter + limit + cursor);
  }

  /** How many of the customer's own tickets are not done, counted up to 99. */
  public int openCount(CustomerId customer) {
    throw new UnsupportedOperationException(customer.toString());
  }

  /** The ticket without anything internal, if it exists for this visitor. */
  public Optional<TicketView> byNumberVisibleTo(TicketNumber number, Visitor visitor) {
    throw new UnsupportedOperationException(number + " " + visitor);
  }

  /** All tickets, for staff. */
  public Page<TicketRow> forStaff(StaffFilter filter, int limit, Optional<String> cursor) {
    throw new UnsupportedOperationException(filter + " " + limit + cursor);
  }

  /** The ticket with everything in it, for staff. */
  public Optional<TicketView> byNumberForStaff(TicketNumber number) {
    throw new UnsupportedOperationException(number.toString());
  }
}
