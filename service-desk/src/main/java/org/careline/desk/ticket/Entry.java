package org.careline.desk.ticket;

import java.time.Instant;
import java.util.List;

/**
 * A line of a ticket's history on its way to the database. Written once and never changed.
 *
 * @param title subject of the ticket, in its first message only
 */
record Entry(
    int position,
    boolean internal,
    Instant at,
    Author author,
    Channel channel,
    String title,
    String body,
    List<StageId> attachments,
    TimelineEntry.What what,
    String from,
    String to,
    String submissionKey) {

  static Entry message(
      int position, Instant at, Author author, Channel channel, String title, Words words) {
    return new Entry(
        position,
        words.internal(),
        at,
        author,
        channel,
        title,
        words.body(),
        words.attachments(),
        null,
        null,
        null,
        words.submissionKey().orElse(null));
  }

  static Entry change(
      int position, Instant at, Author author, TimelineEntry.What what, String from, String to) {
    return new Entry(
        position,
        what == TimelineEntry.What.TEAM || what == TimelineEntry.What.ASSIGNEE,
        at,
        author,
        null,
        null,
        null,
        List.of(),
        what,
        from,
        to,
        null);
  }

  boolean isMessage() {
    return what == null;
  }
}
