package org.careline.kb.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/**
 * Days (UTC), the last one included. Invalid if they run backwards or are more than {@link #MOST}.
 */
public record Days(LocalDate from, LocalDate to) {

  /** A leap year. */
  public static final int MOST = 366;

  public Days {
    if (to.isBefore(from)) {
      throw new Invalid(Violation.of("to", "insight.days.backwards"));
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST) {
      throw new Invalid(Violation.of("from", "insight.days.many", MOST));
    }
  }
}
