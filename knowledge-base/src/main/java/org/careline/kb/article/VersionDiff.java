package org.careline.kb.article;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What changed between two versions, to be read by people.
 *
 * @param from number of the earlier version; 0 when there is none
 * @param fields those beside the body that differ
 * @param rows the body line by line, with a few lines around every change
 */
public record VersionDiff(long from, long to, List<Field> fields, List<Row> rows) {

  /** A field that differs. */
  public record Field(String name, String before, String after) {}

  /**
   * A line.
   *
   * @param kind {@code same}, {@code removed}, {@code added}, or {@code skipped} for lines left out
   * @param line its number in the later version, in the earlier one if it was removed; how many
   *     were left out if skipped
   */
  public record Row(String kind, int line, List<Piece> pieces) {}

  /** A part of a line; marked when only this part differs. */
  public record Piece(String text, boolean marked) {}

  static final ArticleDraft NOTHING =
      new ArticleDraft("", "", "", Optional.empty(), List.of(), Visibility.PUBLIC);

  private static final int CONTEXT = 3;
  private static final int LONGEST_COMPARED = 4_000; // characters of a line
  private static final Pattern WORDS =
      Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=\\p{L})(?=[^\\p{L}\\s])");

  static VersionDiff between(long from, ArticleDraft before, long to, ArticleDraft after) {
    return new VersionDiff(from, to, fields(before, after), rows(before.body(), after.body()));
  }

  private static List<Field> fields(ArticleDraft before, ArticleDraft after) {
    List<Field> fields = new ArrayList<>();
    field(fields, "title", before, after, ArticleDraft::title);
    field(fields, "summary", before, after, ArticleDraft::summary);
    field(fields, "category", before, after, draft -> draft.category().orElse(""));
    field(fields, "tags", before, after, draft -> String.join(", ", draft.tags()));
    field(fields, "products", before, after, draft -> String.join(", ", draft.products()));
    field(fields, "visibility", before, after, draft -> draft.visibility().code());
    field(fields, "readers", before, after, draft -> String.join(", ", draft.readers()));
    return fields;
  }

  private static void field(
      List<Field> fields,
      String name,
      ArticleDraft before,
      ArticleDraft after,
      Function<ArticleDraft, String> value) {
    String was = value.apply(before);
    String is = value.apply(after);
    if (!was.equals(is)) {
      fields.add(new Field(name, was, is));
    }
  }

  private static List<Row> rows(String before, String after) {
    List<String> old = before.isEmpty() ? List.of() : Lines.of(before);
    List<String> now = Lines.of(after);
    List<Row> rows = new ArrayList<>();
    int done = 0;
    for (Change change : Lines.changes(old, now)) {
      same(rows, now, done, change.startRevised);
      changed(rows, old, now, change);
      done = change.endRevised;
    }
    if (!rows.isEmpty()) {
      same(rows, now, done, now.size());
    }
    return rows;
  }

  /** Lines between two changes; those far from both are left out. */
  private static void same(List<Row> rows, List<String> now, int begin, int end) {
    int head = begin == 0 ? 0 : CONTEXT;
    int tail = end == now.size() ? 0 : CONTEXT;
    if (end - begin <= head + tail + 1) {
      whole(rows, "same", now, begin, end);
      return;
    }
    whole(rows, "same", now, begin, begin + head);
    rows.add(new Row("skipped", end - begin - head - tail, List.of()));
    whole(rows, "same", now, end - tail, end);
  }

  private static void changed(List<Row> rows, List<String> old, List<String> now, Change change) {
    int pairs =
        Math.min(
            change.endOriginal - change.startOriginal, change.endRevised - change.startRevised);
    for (int i = 0; i < pairs; i++) {
      String was = old.get(change.startOriginal + i);
      String is = now.get(change.startRevised + i);
      pair(rows, was, change.startOriginal + i + 1, is, change.startRevised + i + 1);
    }
    whole(rows, "removed", old, change.startOriginal + pairs, change.endOriginal);
    whole(rows, "added", now, change.startRevised + pairs, change.endRevised);
  }

  private static void pair(List<Row> rows, String was, int wasLine, String is, int isLine) {
    List<Piece> removed = List.of(new Piece(was, false));
    List<Piece> added = List.of(new Piece(is, false));
    if (was.length() + is.length() <= LONGEST_COMPARED) {
      List<String> before = List.of(WORDS.split(was));
      List<String> after = List.of(WORDS.split(is));
      List<Change> changes = Lines.changes(before, after);
      removed = pieces(before, changes, true);
      added = pieces(after, changes, false);
    }
    rows.add(new Row("removed", wasLine, removed));
    rows.add(new Row("added", isLine, added));
  }

  private static List<Piece> pieces(List<String> words, List<Change> changes, boolean original) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Change change : changes) {
      int begin = original ? change.startOriginal : change.startRevised;
      int end = original ? change.endOriginal : change.endRevised;
      piece(pieces, words.subList(done, begin), false);
      piece(pieces, words.subList(begin, end), true);
      done = end;
    }
    piece(pieces, words.subList(done, words.size()), false);
    return pieces;
  }

  private static void piece(List<Piece> pieces, List<String> words, boolean marked) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(String.join("", words), marked));
    }
  }

  private static void whole(List<Row> rows, String kind, List<String> lines, int begin, int end) {
    for (int i = begin; i < end; i++) {
      rows.add(new Row(kind, i + 1, List.of(new Piece(lines.get(i), false))));
    }
  }
}
