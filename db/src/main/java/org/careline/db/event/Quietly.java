package org.careline.db.event;

import java.util.function.Supplier;

/**
 * Changes that nobody is told about: the log has them like any other, marked {@code "silent": true}
 * in their payload, and who sends mail leaves them out. For demo data and for what comes over from
 * another system.
 */
public final class Quietly {

  private static final ThreadLocal<Boolean> QUIET = ThreadLocal.withInitial(() -> false);

  private Quietly() {}

  /** Marks every event that this thread appends meanwhile. */
  public static void run(Runnable changes) {
    var unused =
        call(
            () -> {
              changes.run();
              return true;
            });
  }

  /** Like {@link #run}, with a result. */
  public static <T> T call(Supplier<T> changes) {
    boolean before = QUIET.get();
    QUIET.set(true);
    try {
      return changes.get();
    } finally {
      QUIET.set(before);
    }
  }

  static boolean now() {
    return QUIET.get();
  }
}
