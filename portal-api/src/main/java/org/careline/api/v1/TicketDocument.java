package org.careline.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.Promise;
import org.careline.desk.ticket.Attachment;
import org.careline.desk.ticket.Channel;
import org.careline.desk.ticket.NamedRef;
import org.careline.desk.ticket.Person;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.TicketStatus;
import org.careline.desk.ticket.TicketView;
import org.careline.desk.ticket.TimelineEntry;
import org.careline.desk.ticket.Topic;

/**
 * A ticket as staff see it.
 *
 * @param version of the ticket; its ETag
 * @param topic key of the topic
 * @param customer who has the problem
 * @param organization slug of the customer's organization
 * @param product serial number of the product it is about
 * @param team key of the team
 * @param assignee e-mail address of the agent
 * @param dueAt when the customer hears from staff at the latest
 * @param messages the conversation, oldest first, notes included
 * @param promises all that was promised, kept or not
 * @param history changes, oldest first
 */
record TicketDocument(
    long number,
    long version,
    String subject,
    TicketStatus status,
    Priority priority,
    Channel channel,
    Optional<String> topic,
    PersonRef customer,
    Optional<String> organization,
    Optional<String> product,
    Optional<String> team,
    Optional<String> assignee,
    Instant openedAt,
    Instant updatedAt,
    Optional<Instant> solvedAt,
    Optional<Instant> closedAt,
    Optional<Instant> dueAt,
    List<TicketMessage> messages,
    List<PromiseState> promises,
    List<HistoryEntry> history) {

  /** Somebody, by e-mail address where there is one. */
  record PersonRef(Person.Kind kind, String name, Optional<String> email) {

    static PersonRef of(Person person) {
      return new PersonRef(person.kind(), person.name(), person.email());
    }
  }

  /** A promised moment. */
  record PromiseState(Promise.Kind kind, Instant dueAt, Optional<Instant> keptAt) {}

  /** A change: the keys of the old and the new value. */
  record HistoryEntry(
      int position,
      Instant at,
      PersonRef by,
      TimelineEntry.What what,
      Optional<String> from,
      Optional<String> to) {}

  /** Something said in a ticket. */
  record TicketMessage(
      int position,
      Instant at,
      PersonRef by,
      MessageVisibility visibility,
      Channel channel,
      String body,
      String html,
      List<AttachedFile> attachments) {

    static TicketMessage of(TicketNumber ticket, TimelineEntry.Message message) {
      return new TicketMessage(
          message.position(),
          message.at(),
          PersonRef.of(message.by()),
          message.internal() ? MessageVisibility.INTERNAL : MessageVisibility.PUBLIC,
          message.channel(),
          message.body(),
          message.html(),
          message.attachments().stream().map(each -> AttachedFile.of(ticket, each)).toList());
    }
  }

  /** A file in a message, and where to download it. */
  record AttachedFile(String id, String name, String mediaType, long size, String url) {

    static AttachedFile of(TicketNumber ticket, Attachment file) {
      return new AttachedFile(
          file.id().value(),
          file.name(),
          file.mediaType(),
          file.size(),
          "/api/v1/tickets/" + ticket + "/attachments/" + file.id());
    }
  }

  static TicketDocument of(TicketView view) {
    return new TicketDocument(
        view.number().value(),
        view.version(),
        view.subject(),
        view.status(),
        view.priority(),
        view.channel(),
        view.topic().map(Topic::key),
        PersonRef.of(view.requester()),
        view.organization().map(NamedRef::key),
        view.product().map(NamedRef::key),
        view.team().map(NamedRef::key),
        view.assignee().flatMap(Person::email),
        view.openedAt(),
        view.changedAt(),
        view.solvedAt(),
        view.closedAt(),
        view.answerPromisedBy(),
        messages(view).toList(),
        view.promises().stream()
            .map(it -> new PromiseState(it.kind(), it.dueAt(), it.keptAt()))
            .toList(),
        view.timeline().stream()
            .flatMap(it -> it.asChange().stream())
            .map(
                it ->
                    new HistoryEntry(
                        it.position(),
                        it.at(),
                        PersonRef.of(it.by()),
                        it.what(),
                        it.from(),
                        it.to()))
            .toList());
  }

  static Stream<TicketMessage> messages(TicketView view) {
    return view.timeline().stream()
        .flatMap(it -> it.asMessage().stream())
        .map(it -> TicketMessage.of(view.number(), it));
  }
}
