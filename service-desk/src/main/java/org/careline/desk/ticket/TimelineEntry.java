package org.careline.desk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that happened in a ticket, oldest first in {@link TicketView#timeline()}. */
public sealed interface TimelineEntry {

  /** Position in the ticket, from 1; a stable anchor for links. */
  int position();

  Instant at();

  Person by();

  /** Only staff see it. */
  boolean internal();

  /**
   * Somebody said something.
   *
   * @param body plain text or Markdown, as written
   * @param html the body rendered and sanitized; safe to put into a page
   */
  record Message(
      int position,
      Instant at,
      Person by,
      boolean internal,
      Channel channel,
      String body,
      String html,
      List<Attachment> attachments)
      implements TimelineEntry {
    public Message {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * Something was changed.
   *
   * @param from key of the old value: of a status, priority, topic or team; an address of an agent
   */
  record Change(
      int position,
      Instant at,
      Person by,
      boolean internal,
      What what,
      Optional<String> from,
      Optional<String> to)
      implements TimelineEntry {}

  enum What {
    STATUS,
    PRIORITY,
    TOPIC,
    TEAM,
    ASSIGNEE,
    SUBJECT,
    /** The ticket of a guest now belongs to a customer. */
    REQUESTER
  }

  default boolean isMessage() {
    return this instanceof Message;
  }

  /** For pages, which cannot ask for a type. */
  default Optional<Message> asMessage() {
    return this instanceof Message message ? Optional.of(message) : Optional.empty();
  }

  /** For pages, which cannot ask for a type. */
  default Optional<Change> asChange() {
    return this instanceof Change change ? Optional.of(change) : Optional.empty();
  }
}
