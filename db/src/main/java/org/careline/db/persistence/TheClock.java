package org.careline.db.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/**
 * Lets constructors ask for the clock. Apart from {@link Resources}, because what starts with the
 * application wants a clock before the container has a persistence context to give.
 */
@ApplicationScoped
class TheClock {

  /** For the edges; rules take an instant as an argument. */
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
