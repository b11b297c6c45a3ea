package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;
import org.careline.desk.account.CustomerId;

/** Reading tickets. Who may see what is part of every query. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TicketQueries {

  private static final int MOST_COUNTED = 99;

  private final Database database;
  private final Tickets tickets;
  private final TicketLists lists;
  private final TicketViews views;

  /** For the container's proxy. */
  protected TicketQueries() {
    this(null, null, null, null);
  }

  @Inject
  TicketQueries(Database database, Tickets tickets, TicketLists lists, TicketViews views) {
    this.database = database;
    this.tickets = tickets;
    this.lists = lists;
    this.views = views;
  }

  /** The tickets this customer may see. */
  public Page<TicketRow> visibleTo(
      CustomerId customer, CustomerFilter filter, int limit, Optional<String> cursor) {
    return lists.visibleTo(customer, filter, limit, cursor);
  }

  /** How many of the customer's own tickets are not done, counted up to 99. */
  public int openCount(CustomerId customer) {
    // list_key starts with whose turn it is: what is done lies below 2^60.
    return database
        .first(
            "select count(*) found from (select 1 from ticket where customer_id = ?"
                + " and list_key >= 1152921504606846976 limit "
                + MOST_COUNTED
                + ") counted",
            row -> row.integer("found"),
            customer.value())
        .orElse(0);
  }

  /** The ticket without anything internal, if it exists for this visitor. */
  public Optional<TicketView> byNumberVisibleTo(TicketNumber number, Visitor visitor) {
    return tickets.caller(number, visitor).flatMap(caller -> views.visibleTo(number, caller));
  }

  /** All tickets, for staff. */
  public Page<TicketRow> forStaff(StaffFilter filter, int limit, Optional<String> cursor) {
    return lists.forStaff(filter, limit, cursor);
  }

  /** The ticket with everything in it, for staff. */
  public Optional<TicketView> byNumberForStaff(TicketNumber number) {
    return views.forStaff(number);
  }

  /** The newest open tickets of a customer, for a start page. */
  public List<TicketRow> newest(CustomerId customer, int limit) {
    return lists.visibleTo(customer, CustomerFilter.mine(), limit, Optional.empty()).items();
  }
}
