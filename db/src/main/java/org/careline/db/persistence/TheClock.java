package org.careline.db.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Lets constructors ask for the clock. Apart from {@link Resources}, because what starts with the
 * application wants a clock before the container has a persistence context to give.
 */
@ApplicationScoped
class TheClock {

  /** For the edges; rules take an instant as an argument. */
  @Produces
  Clock clock() {
    // No finer than a datetime(6): what is stored is what is read back, and nothing rounds up.
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
