package org.careline.desk.ticket;

import java.time.Instant;
import java.util.Optional;
import org.careline.desk.sla.Priority;

/**
 * A ticket in a list.
 *
 * @param organization key and name of the requester's organization
 * @param dueAt the next promise that runs out
 * @param messages how many public messages it has
 */
public record TicketRow(
    TicketNumber number,
    long version,
    String subject,
    TicketStatus status,
    Priority priority,
    Channel channel,
    Optional<Topic> topic,
    Person requester,
    Optional<NamedRef> organization,
    Optional<NamedRef> team,
    Optional<Person> assignee,
    Instant openedAt,
    Instant changedAt,
    Optional<Instant> dueAt,
    int messages) {

  /** Does it wait for the customer? */
  public boolean waitsForCustomer() {
    return status == TicketStatus.PENDING;
  }
}
