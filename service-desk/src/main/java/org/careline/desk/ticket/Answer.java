package org.careline.desk.ticket;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.desk.account.Actor;

/**
 * What staff say in a ticket.
 *
 * @param internal a note among staff, which no customer ever sees
 * @param then status after a public answer, {@code PENDING} if it asks the customer something;
 *     empty leaves it, except that a new ticket is open then
 */
public record Answer(
    TicketNumber ticket,
    Actor by,
    String body,
    boolean internal,
    List<StageId> attachments,
    Channel channel,
    Optional<TicketStatus> then,
    OptionalLong expectedVersion,
    Optional<String> submissionKey) {

  public Answer {
    body = body == null ? "" : body.strip();
    attachments = List.copyOf(attachments);
  }

  public static Answer open(TicketNumber ticket, Actor by, String body) {
    return new Answer(
        ticket,
        by,
        body,
        false,
        List.of(),
        Channel.API,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  public static Answer note(TicketNumber ticket, Actor by, String body) {
    return new Answer(
        ticket,
        by,
        body,
        true,
        List.of(),
        Channel.API,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }
}
