package org.careline.desk.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing the customer was promised.
 *
 * @param dueAt by when; empty while the clock is paused
 * @param keptAt when it happened, if it did
 */
public record Promise(Kind kind, Optional<Instant> dueAt, Optional<Instant> keptAt) {

  public enum Kind {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION
  }

  /** Is the clock stopped, because the customer or somebody outside has to move first? */
  public boolean isPaused() {
    return dueAt.isEmpty() && keptAt.isEmpty();
  }

  /** Too late already, or kept too late. */
  public boolean isBroken(Instant now) {
    return dueAt.isPresent() && keptAt.orElse(now).isAfter(dueAt.get());
  }
}
