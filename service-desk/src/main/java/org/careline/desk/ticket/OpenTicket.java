package org.careline.desk.ticket;

import java.util.List;
import java.util.Optional;
import org.careline.desk.account.Actor;
import org.careline.desk.sla.Priority;

/**
 * The wish to open a ticket.
 *
 * @param from who has the problem
 * @param by who opens it: the customer, or staff on the customer's behalf
 * @param subject one line, 1 to 200 characters
 * @param body plain text or Markdown, 1 to 100,000 characters
 * @param topic key of a {@link Topic}
 * @param productSerial serial number of a product the customer has
 * @param attachments uploads staged before, at most ten
 * @param submissionKey the same key opens one ticket however often it is sent; up to 64 characters
 */
public record OpenTicket(
    Requester from,
    Actor by,
    String subject,
    String body,
    Optional<String> topic,
    Priority priority,
    Optional<String> productSerial,
    List<StageId> attachments,
    Channel channel,
    Optional<String> submissionKey) {

  public OpenTicket {
    subject = subject == null ? "" : subject.strip();
    body = body == null ? "" : body.strip();
    attachments = List.copyOf(attachments);
  }

  /** The common case: a few words from the portal, nothing attached. */
  public static OpenTicket of(Requester from, Actor by, String subject, String body) {
    return new OpenTicket(
        from,
        by,
        subject,
        body,
        Optional.empty(),
        Priority.NORMAL,
        Optional.empty(),
        List.of(),
        Channel.WEB,
        Optional.empty());
  }

  public OpenTicket about(String topicKey) {
    return new OpenTicket(
        from,
        by,
        subject,
        body,
        Optional.ofNullable(topicKey).filter(key -> !key.isBlank()),
        priority,
        productSerial,
        attachments,
        channel,
        submissionKey);
  }

  public OpenTicket with(Priority wanted) {
    return new OpenTicket(
        from, by, subject, body, topic, wanted, productSerial, attachments, channel, submissionKey);
  }

  public OpenTicket aboutProduct(String serial) {
    return new OpenTicket(
        from,
        by,
        subject,
        body,
        topic,
        priority,
        Optional.ofNullable(serial).filter(value -> !value.isBlank()),
        attachments,
        channel,
        submissionKey);
  }

  public OpenTicket attaching(List<StageId> stages) {
    return new OpenTicket(
        from, by, subject, body, topic, priority, productSerial, stages, channel, submissionKey);
  }

  public OpenTicket through(Channel how) {
    return new OpenTicket(
        from, by, subject, body, topic, priority, productSerial, attachments, how, submissionKey);
  }

  public OpenTicket once(String key) {
    return new OpenTicket(
        from,
        by,
        subject,
        body,
        topic,
        priority,
        productSerial,
        attachments,
        channel,
        Optional.ofNullable(key).filter(value -> !value.isBlank()));
  }
}
