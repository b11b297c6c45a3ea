package org.careline.desk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.Promise;

/**
 * A ticket with all that happened in it.
 *
 * @param version for {@code If-Match}
 * @param product serial number and name of the product it is about
 * @param organization key of the requester's organization
 * @param team key of the team; empty while nobody is assigned
 * @param assignee the agent
 * @param answerPromisedBy when the customer hears from staff at the latest; empty if nothing is due
 * @param promises all promises so far, kept, broken or running
 * @param may what a customer may do now
 */
public record TicketView(
    TicketNumber number,
    long version,
    String subject,
    TicketStatus status,
    Priority priority,
    Channel channel,
    Optional<Topic> topic,
    Person requester,
    Optional<NamedRef> organization,
    Optional<NamedRef> product,
    Optional<NamedRef> team,
    Optional<Person> assignee,
    Instant openedAt,
    Instant changedAt,
    Optional<Instant> solvedAt,
    Optional<Instant> closedAt,
    Optional<Instant> answerPromisedBy,
    List<Promise> promises,
    List<TimelineEntry> timeline,
    Set<TicketAction> may) {

  public TicketView {
    promises = List.copyOf(promises);
    timeline = List.copyOf(timeline);
    may = Set.copyOf(may);
  }

  /** Does it wait for the customer? */
  public boolean waitsForCustomer() {
    return status == TicketStatus.PENDING;
  }
}
