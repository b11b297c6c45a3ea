package org.careline.kb.article;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Two people changed the same article: what both would have, line by line. Where their changes
 * touch, both stand in the text between marks, and the article cannot be published before somebody
 * has chosen.
 *
 * @param conflicts fields in which somebody has to choose; of a field that is no text, {@code
 *     merged} has yours
 */
public record Merge(
    Side base, Side theirs, Side yours, ArticleDraft merged, List<String> conflicts) {

  /** One of the three contents; {@code version} is 0 for what was not saved yet. */
  public record Side(long version, ArticleDraft content) {}

  private static final String THEIRS = "<<<<<<< theirs";
  private static final String BETWEEN = "=======";
  private static final String YOURS = ">>>>>>> yours";

  static Merge of(Side base, Side theirs, Side yours) {
    List<String> conflicts = new ArrayList<>();
    Fields fields = new Fields(base.content(), theirs.content(), yours.content(), conflicts);
    Text body =
        text(
            Lines.of(base.content().body()),
            Lines.of(theirs.content().body()),
            Lines.of(yours.content().body()));
    ArticleDraft merged =
        new ArticleDraft(
            fields.of("title", ArticleDraft::title),
            fields.of("summary", ArticleDraft::summary),
            String.join("\n", body.lines),
            fields.of("category", ArticleDraft::category),
            fields.of("tags", ArticleDraft::tags),
            fields.of("products", ArticleDraft::products),
            fields.of("visibility", ArticleDraft::visibility),
            fields.of("readers", ArticleDraft::readers));
    if (body.conflict) {
      conflicts.add("body");
    }
    return new Merge(base, theirs, yours, merged, List.copyOf(conflicts));
  }

  /** Whether somebody has still to choose. */
  static boolean isOpen(String body) {
    return Lines.of(body).containsAll(List.of(THEIRS, BETWEEN, YOURS));
  }

  /** Fields that are taken as a whole. */
  private record Fields(
      ArticleDraft base, ArticleDraft theirs, ArticleDraft yours, List<String> conflicts) {

    <T> T of(String name, Function<ArticleDraft, T> field) {
      T was = field.apply(base);
      T others = field.apply(theirs);
      T own = field.apply(yours);
      if (Objects.equals(own, was) || Objects.equals(own, others)) {
        return others;
      }
      if (!Objects.equals(others, was)) {
        conflicts.add(name);
      }
      return own;
    }
  }

  /** Lines with or without marks. */
  private static final class Text {
    private final List<String> lines = new ArrayList<>();
    private boolean conflict;
  }

  private static Text text(List<String> base, List<String> theirs, List<String> yours) {
    Branch left = new Branch(base, theirs);
    Branch right = new Branch(base, yours);
    Text text = new Text();
    int done = 0;
    while (left.hasNext() || right.hasNext()) {
      int begin = Math.min(left.nextBegin(), right.nextBegin());
      int end = begin;
      int before;
      do {
        before = end;
        end = right.takeUpTo(left.takeUpTo(end));
      } while (end > before || left.nextBegin() <= end || right.nextBegin() <= end);
      text.lines.addAll(base.subList(done, begin));
      add(text, base.subList(begin, end), left.between(begin, end), right.between(begin, end));
      done = end;
    }
    text.lines.addAll(base.subList(done, base.size()));
    return text;
  }

  private static void add(Text text, List<String> base, List<String> theirs, List<String> yours) {
    if (yours.equals(base) || yours.equals(theirs)) {
      text.lines.addAll(theirs);
    } else if (theirs.equals(base)) {
      text.lines.addAll(yours);
    } else {
      text.conflict = true;
      text.lines.add(THEIRS);
      text.lines.addAll(theirs);
      text.lines.add(BETWEEN);
      text.lines.addAll(yours);
      text.lines.add(YOURS);
    }
  }

  /** One side's way from the base, walked change by change. */
  private static final class Branch {

    private final List<String> lines;
    private final List<Change> changes;
    private int next;

    /** How far lines of this side stand behind those of the base, before and after a region. */
    private int shiftBefore;

    private int shift;

    Branch(List<String> base, List<String> lines) {
      this.lines = lines;
      this.changes = Lines.changes(base, lines);
    }

    boolean hasNext() {
      return next < changes.size();
    }

    int nextBegin() {
      return hasNext() ? changes.get(next).startOriginal : Integer.MAX_VALUE;
    }

    /** Takes the changes that begin in the region so far; returns where it ends with them. */
    int takeUpTo(int end) {
      int reached = end;
      while (nextBegin() <= reached) {
        Change change = changes.get(next++);
        shift = change.endRevised - change.endOriginal;
        reached = Math.max(reached, change.endOriginal);
      }
      return reached;
    }

    /** What this side has where the base has these lines; once for each region, in order. */
    List<String> between(int begin, int end) {
      List<String> own = lines.subList(begin + shiftBefore, end + shift);
      shiftBefore = shift;
      return own;
    }
  }
}
