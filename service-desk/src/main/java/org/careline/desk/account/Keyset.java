package org.careline.desk.account;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;

/** Lists ordered by a text and a key: each page is found by where the one before ended. */
public final class Keyset {

  /**
   * JPQL condition, to be formatted with the text's and the key's path. The first half says nothing
   * new, but lets the database go to the place in the index.
   */
  public static final String AFTER =
      " and %1$s >= :lastText and (%1$s > :lastText or %2$s > :lastKey)";

  private static final int MOST = 100;

  private Keyset() {}

  /** How many rows a page gets for the limit a client asked for: 1 to 100. */
  public static int size(int limit) {
    return Math.max(1, Math.min(MOST, limit));
  }

  /** Binds the parameters of {@link #AFTER}. */
  public static void place(Query query, Cursor cursor) {
    query.setParameter("lastText", cursor.text(0));
    query.setParameter("lastKey", cursor.number(1));
  }

  /**
   * Makes a page of rows that were read.
   *
   * @param rows one more than fits, if there are more
   */
  public static <T> Page<T> page(List<T> rows, int size, Function<T, Cursor> cursor) {
    if (rows.size() <= size) {
      return new Page<>(rows, Optional.empty());
    }
    return new Page<>(
        rows.subList(0, size), Optional.of(cursor.apply(rows.get(size - 1)).toString()));
  }
}
