package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.desk.ticket.CustomerFilter;
import org.careline.desk.ticket.TicketQueries;
import org.careline.desk.ticket.TicketRow;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.Urls;

/** The customer's tickets, or the organization's; each view of the list has an address. */
@Named
@RequestScoped
public class MyTicketsPage {

  private static final int ROWS = 25;
  private static final String WAITING_FIRST = "waiting_first";

  private final TicketQueries tickets;
  private final SignedIn signedIn;

  private String scope = "mine";
  private String status = "all";
  private String sort = WAITING_FIRST;
  private String q = "";
  private String cursor;
  private Page<TicketRow> page;

  protected MyTicketsPage() {
    this(null, null);
  }

  @Inject
  public MyTicketsPage(TicketQueries tickets, SignedIn signedIn) {
    this.tickets = tickets;
    this.signedIn = signedIn;
  }

  public void load() {
    CustomerFilter filter =
        new CustomerFilter(
            CustomerFilter.Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
            StatusGroup.of(status).statuses(),
            Optional.empty(),
            Optional.of(q).filter(words -> !words.isBlank()),
            CustomerFilter.Sort.valueOf(sort.toUpperCase(Locale.ROOT)));
    page = tickets.visibleTo(signedIn.id(), filter, ROWS, Optional.ofNullable(cursor));
  }

  /** What waits for the customer, in the usual order of the list. */
  public List<TicketRow> getWaiting() {
    return isWaitingFirst()
        ? page.items().stream().filter(TicketRow::waitsForCustomer).toList()
        : List.of();
  }

  /** All other tickets. */
  public List<TicketRow> getRows() {
    return isWaitingFirst()
        ? page.items().stream().filter(row -> !row.waitsForCustomer()).toList()
        : page.items();
  }

  private boolean isWaitingFirst() {
    return sort.equals(WAITING_FIRST);
  }

  /** Whether this page of the list has no rows. */
  public boolean isNothing() {
    return page.items().isEmpty();
  }

  /** Whether nothing narrows the list, so that an empty one means no tickets at all. */
  public boolean isEverything() {
    return q.isBlank() && status.equals("all") && cursor == null;
  }

  /** Address of the page after this one; empty on the last. */
  public String getNext() {
    return page.next().map(after -> address(status) + "&after=" + Urls.encode(after)).orElse("");
  }

  /** Address of the first page; empty when this is it. */
  public String getFirst() {
    return cursor == null ? "" : address(status);
  }

  /** Address of the same list with another choice of status. */
  public String address(String wanted) {
    return "/tickets?scope="
        + scope
        + "&status="
        + wanted
        + "&sort="
        + sort
        + (q.isBlank() ? "" : "&q=" + Urls.encode(q));
  }

  public StatusGroup[] getGroups() {
    return StatusGroup.values();
  }

  /** Whether there are tickets of others to look at. */
  public boolean isOrganizationOffered() {
    return signedIn.customer().filter(SignedInCustomer::seesOrganizationTickets).isPresent();
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = "organization".equals(scope) ? scope : "mine";
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = StatusGroup.of(status).getKey();
  }

  public String getSort() {
    return sort;
  }

  /** Anything that is not offered means the usual order. */
  public void setSort(String sort) {
    this.sort = List.of("changed", "opened").contains(sort) ? sort : WAITING_FIRST;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = Objects.requireNonNullElse(q, "").strip();
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
