package org.careline.api.v1;

import java.time.Instant;
import java.util.Optional;
import org.careline.api.v1.TicketDocument.PersonRef;
import org.careline.desk.sla.Priority;
import org.careline.desk.ticket.Channel;
import org.careline.desk.ticket.NamedRef;
import org.careline.desk.ticket.Person;
import org.careline.desk.ticket.TicketRow;
import org.careline.desk.ticket.TicketStatus;
import org.careline.desk.ticket.Topic;

/**
 * A ticket in a list; names as in {@link TicketDocument}.
 *
 * @param messageCount how many public ones there are
 */
record TicketItem(
    long number,
    long version,
    String subject,
    TicketStatus status,
    Priority priority,
    Channel channel,
    Optional<String> topic,
    PersonRef customer,
    Optional<String> organization,
    Optional<String> team,
    Optional<String> assignee,
    Instant openedAt,
    Instant updatedAt,
    Optional<Instant> dueAt,
    int messageCount) {

  static TicketItem of(TicketRow row) {
    return new TicketItem(
        row.number().value(),
        row.version(),
        row.subject(),
        row.status(),
        row.priority(),
        row.channel(),
        row.topic().map(Topic::key),
        PersonRef.of(row.requester()),
        row.organization().map(NamedRef::key),
        row.team().map(NamedRef::key),
        row.assignee().flatMap(Person::email),
        row.openedAt(),
        row.changedAt(),
        row.dueAt(),
        row.messages());
  }
}
