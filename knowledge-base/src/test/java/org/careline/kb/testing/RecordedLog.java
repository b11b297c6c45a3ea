package org.careline.kb.testing;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.careline.db.event.Event;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;

/** An event log in memory: what is appended can be followed at once. */
public class RecordedLog extends EventLog {

  private final List<Event> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(NewEvent event) {
    long sequence = events.size() + 1L;
    events.add(
        new Event(
            sequence,
            "event-" + sequence,
            event.type(),
            event.subject(),
            event.account(),
            event.actor(),
            event.occurredAt(),
            event.payload()));
  }

  @Override
  public List<Event> after(long sequence, int limit) {
    return events.stream().filter(event -> event.sequence() > sequence).limit(limit).toList();
  }

  @Override
  public OptionalLong position() {
    return OptionalLong.of(events.size());
  }

  /** The types of all events about a subject, in order. */
  public List<String> about(String subject) {
    return events.stream()
        .filter(event -> event.subject().equals(subject))
        .map(Event::type)
        .toList();
  }
}
