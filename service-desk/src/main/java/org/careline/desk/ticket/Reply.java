package org.careline.desk.ticket;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a customer says in a ticket.
 *
 * @param expectedVersion refuse if the ticket has moved on; usually empty for customers
 * @param submissionKey the same key adds one message however often it is sent
 */
public record Reply(
    TicketNumber ticket,
    Visitor by,
    String body,
    List<StageId> attachments,
    Channel channel,
    OptionalLong expectedVersion,
    Optional<String> submissionKey) {

  public Reply {
    body = body == null ? "" : body.strip();
    attachments = List.copyOf(attachments);
  }

  public static Reply of(TicketNumber ticket, Visitor by, String body) {
    return new Reply(
        ticket, by, body, List.of(), Channel.WEB, OptionalLong.empty(), Optional.empty());
  }
}
