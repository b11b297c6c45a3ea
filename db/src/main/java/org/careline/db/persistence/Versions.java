package org.careline.db.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.OptionalLong;
import org.careline.db.outcome.Stale;

/** Nobody overwrites what he has not seen. */
public final class Versions {

  private Versions() {}

  /**
   * Refuses a change that was decided on another version.
   *
   * @param expected empty when the caller does not mind
   * @throws Stale if it is not the current version
   */
  public static void expect(OptionalLong expected, long current, String what) {
    if (expected.isPresent() && expected.getAsLong() != current) {
      throw new Stale(what);
    }
  }

  /**
   * Writes what has changed, now.
   *
   * @throws Stale if another transaction changed or created the same thing meanwhile
   */
  public static void flush(EntityManager entities, String what) {
    try {
      entities.flush();
    } catch (OptimisticLockException overtaken) {
      throw new Stale(what);
    } catch (PersistenceException failed) {
      if (isDuplicate(failed)) {
        throw new Stale(what);
      }
      throw failed;
    }
  }

  private static boolean isDuplicate(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
