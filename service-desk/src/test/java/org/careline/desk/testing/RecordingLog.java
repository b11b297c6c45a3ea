package org.careline.desk.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;

/** Remembers events instead of storing them. */
public class RecordingLog extends EventLog {

  private final List<NewEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(NewEvent event) {
    events.add(event);
  }

  public List<NewEvent> all() {
    return List.copyOf(events);
  }

  public List<String> types() {
    return events.stream().map(NewEvent::type).toList();
  }

  /** The latest event of this type. */
  public NewEvent last(String type) {
    return events.stream()
        .filter(event -> event.type().equals(type))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no " + type + " among " + types()));
  }
}
