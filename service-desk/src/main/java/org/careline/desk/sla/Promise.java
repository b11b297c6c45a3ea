package org.careline.desk.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing the customer was promised.
 *
 * @param dueAt by when
 * @param keptAt when it happened, if it did
 */
public record Promise(Kind kind, Instant dueAt, Optional<Instant> keptAt) {

  public enum Kind {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION
  }

  /** Too late already, or kept too late. */
  public boolean isBroken(Instant now) {
    return keptAt.orElse(now).isAfter(dueAt);
  }
}
