package org.careline.demo;

import java.time.Instant;

/** One part of the demo; it is loaded as a whole or not at all. */
interface DemoPart {

  /**
   * Loads it, inside a transaction.
   *
   * @param now the moment up to which things have happened
   */
  void load(Instant now);
}
