package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.desk.account.Actor;

/** The topics of this help desk. */
@ApplicationScoped
@Transactional
public class Topics {

  /** All topics offered for new tickets, in order. Kept in memory for a few seconds. */
  public List<Topic> offered() {
    throw new UnsupportedOperationException();
  }

  /** All topics, the retired ones too. */
  public List<Topic> all() {
    throw new UnsupportedOperationException();
  }

  public Optional<Topic> byKey(String key) {
    throw new UnsupportedOperationException(key);
  }

  /** Adds the topic, or replaces the one with its key. */
  public void put(Topic topic, Actor by, Instant now) {
    throw new UnsupportedOperationException(topic + " " + by + " " + now);
  }
}
