package org.careline.kb.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts that are to be added to rows of a table. */
final class Sums {

  private final int columns;
  private final Map<List<Object>, long[]> counts = new HashMap<>();

  /**
   * Nothing yet.
   *
   * @param columns how many counts there are for each key
   */
  Sums(int columns) {
    this.columns = columns;
  }

  /** Adds one to a column of the row with this key. */
  void count(int column, List<Object> key) {
    counts.computeIfAbsent(key, none -> new long[columns])[column]++;
  }

  /** Keys and counts, in one order everywhere, so that two nodes do not lock each other out. */
  List<Object[]> rows() {
    List<Object[]> rows = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(
            entry -> {
              List<Object> row = new ArrayList<>(entry.getKey());
              for (long count : entry.getValue()) {
                row.add(count);
              }
              rows.add(row.toArray());
            });
    return rows;
  }
}
