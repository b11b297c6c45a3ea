package org.careline.web.ticket;

import java.time.Instant;
import java.util.List;
import org.careline.desk.ticket.Attachment;
import org.careline.desk.ticket.Person;
import org.careline.desk.ticket.TimelineEntry;

/**
 * A line of a conversation as the page shows it: a message, or a sentence about a change.
 *
 * @param side {@code mine}, {@code staff}, {@code other} customers, or {@code system}
 * @param html safe; empty for a change
 */
public record Entry(
    int position,
    boolean message,
    String side,
    String author,
    Instant at,
    String html,
    List<Attachment> files,
    String icon,
    String sentence) {

  static Entry of(TimelineEntry entry, boolean mine, String author, TicketWords words) {
    String side = mine ? "mine" : side(entry.by());
    if (entry instanceof TimelineEntry.Message message) {
      return new Entry(
          entry.position(),
          true,
          side,
          author,
          entry.at(),
          message.html(),
          message.attachments(),
          "message",
          "");
    }
    TimelineEntry.Change change = (TimelineEntry.Change) entry;
    return new Entry(
        entry.position(),
        false,
        side,
        author,
        entry.at(),
        "",
        List.of(),
        icon(change),
        words.sentence(change, entry.by(), mine));
  }

  private static String side(Person by) {
    return switch (by.kind()) {
      case STAFF -> "staff";
      case CUSTOMER -> "other";
      case SYSTEM -> "system";
    };
  }

  private static String icon(TimelineEntry.Change change) {
    return switch (change.what()) {
      case STATUS -> change.to().filter("solved"::equals).isPresent() ? "check" : "clock";
      case PRIORITY -> "flag";
      case TEAM, ASSIGNEE, REQUESTER -> "person";
      case TOPIC, SUBJECT -> "hash";
    };
  }
}
