package org.careline.testkit;

import java.time.Duration;

/** Waits for what becomes true later, instead of sleeping and hoping. */
public final class Await {

  private Await() {}

  /** Something that is not true yet; may throw while it is not. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  /** Returns as soon as the condition holds; half a minute is enough on a busy machine, too. */
  public static void until(String what, Condition condition) {
    until(Duration.ofSeconds(30), what, condition);
  }

  /**
   * Returns as soon as the condition holds.
   *
   * @param what is waited for, as a failure shall say it
   * @throws AssertionError when it did not come true
   */
  public static void until(Duration patience, String what, Condition condition) {
    long end = System.nanoTime() + patience.toNanos();
    Exception last = null;
    while (true) {
      try {
        if (condition.holds()) {
          return;
        }
        last = null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      } catch (Exception e) {
        last = e;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + patience.toSeconds() + " s for " + what, last);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }
}
