package org.careline.web.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.careline.desk.ticket.Person;
import org.careline.desk.ticket.TicketView;
import org.careline.desk.ticket.TimelineEntry;

/**
 * A conversation as the page tells it: the newest message with what followed it, and everything
 * before, newest first.
 */
record Timeline(List<Entry> recent, List<Entry> earlier) {

  /**
   * Tells a ticket to somebody.
   *
   * @param me e-mail address of whoever looks
   * @param you what they are called as an author
   */
  static Timeline of(TicketView ticket, String me, String you, TicketWords words) {
    List<Entry> entries = new ArrayList<>();
    for (TimelineEntry entry : ticket.timeline()) {
      boolean mine = isBy(entry.by(), me);
      entries.add(Entry.of(entry, mine, mine ? you : words.name(entry.by()), words));
    }
    Collections.reverse(entries);
    int newest = 0;
    while (newest < entries.size() && !entries.get(newest).message()) {
      newest++;
    }
    int split = Math.min(newest + 1, entries.size());
    return new Timeline(
        List.copyOf(entries.subList(0, split)),
        List.copyOf(entries.subList(split, entries.size())));
  }

  private static boolean isBy(Person person, String me) {
    return person.kind() == Person.Kind.CUSTOMER && person.email().filter(me::equals).isPresent();
  }
}
