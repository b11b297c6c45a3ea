package org.careline.desk.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after failures: not at all at first, then twice as long each time.
 *
 * @param free so many failures cost nothing
 * @param first the wait after the first one that does
 * @param longest no wait is longer
 * @param forgotten after so long without a failure all is forgiven
 */
record Curve(int free, Duration first, Duration longest, Duration forgotten) {

  /** For one account: five typing errors, then 1 s, 2 s, 4 s … 5 min. */
  static final Curve ACCOUNT =
      new Curve(5, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(12));

  /** For one remote address, behind which a whole office may sit. */
  static final Curve REMOTE =
      new Curve(50, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(1));

  /** For mail that anybody may cause to be sent to one address. */
  static final Curve MAIL =
      new Curve(3, Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(12));

  private static final int MOST_DOUBLINGS = 30;

  /** When the next attempt may be made, after so many failures and the last of them then. */
  Instant openAt(int failures, Instant last) {
    if (failures < free || failures == 0) {
      return last;
    }
    int doublings = Math.min(failures - free, MOST_DOUBLINGS);
    Duration wait = first.multipliedBy(1L << doublings);
    return last.plus(wait.compareTo(longest) < 0 ? wait : longest);
  }

  /** How many of the failures still count. */
  int remembered(int failures, Instant last, Instant now) {
    return last.plus(forgotten).isAfter(now) ? failures : 0;
  }
}
