package org.careline.kb.article;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text as its lines, and how one became another. */
final class Lines {

  private Lines() {}

  /** The lines; joined by line feeds they are the text again. */
  static List<String> of(String text) {
    return List.of(text.replace("\r\n", "\n").split("\n", -1));
  }

  /** Where two lists differ, in order; memory grows with their length only. */
  static <T> List<Change> changes(List<T> before, List<T> after) {
    List<Change> changes =
        new ArrayList<>(new MyersDiffWithLinearSpace<T>().computeDiff(before, after, null));
    changes.sort(
        Comparator.<Change>comparingInt(change -> change.startOriginal)
            .thenComparingInt(change -> change.startRevised));
    return joined(changes);
  }

  /** The algorithm reports neighbours one by one: what touches is one change. */
  private static List<Change> joined(List<Change> changes) {
    List<Change> joined = new ArrayList<>();
    for (Change each : changes) {
      Change last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.endOriginal == each.startOriginal
          && last.endRevised == each.startRevised) {
        joined.set(
            joined.size() - 1,
            new Change(
                last.deltaType,
                last.startOriginal,
                each.endOriginal,
                last.startRevised,
                each.endRevised));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }
}
