package org.careline.kb.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a passage to a readable length around its first match, marks the matches and escapes the
 * rest. Lists and tables have no sentences, so a passage alone may be long.
 */
final class Excerpt {

  private static final int BEFORE = 90;
  private static final int LONGEST = 260;
  private static final int MOST_MARKS = 64;
  private static final int LONGEST_CHARACTER = 4;
  private static final String SENTENCE_ENDS = ".:;,!?…。！？";

  /** A passage and what is marked in it, all as offsets into bytes of UTF-8. */
  static final class Marks {

    private final int[] starts = new int[MOST_MARKS];
    private final int[] ends = new int[MOST_MARKS];
    private final int begin;
    private final int end;
    private int count;

    Marks(int begin, int end) {
      this.begin = begin;
      this.end = end;
    }

    int begin() {
      return begin;
    }

    void add(int from, int to) {
      if (count < MOST_MARKS) {
        starts[count] = from;
        ends[count] = to;
        count++;
      }
    }
  }

  private final byte[] text;
  private final int[] starts;
  private final int[] ends;

  private Excerpt(byte[] text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Keeps a passage; the bytes may be others afterwards. */
  static Excerpt of(byte[] text, Marks marks) {
    int[] starts = Arrays.copyOf(marks.starts, marks.count);
    int[] ends = Arrays.copyOf(marks.ends, marks.count);
    for (int i = 0; i < marks.count; i++) {
      starts[i] -= marks.begin;
      ends[i] -= marks.begin;
    }
    return new Excerpt(Arrays.copyOfRange(text, marks.begin, marks.end), starts, ends);
  }

  /** Safe HTML. */
  String html() {
    StringBuilder html = new StringBuilder(LONGEST * 2);
    int begin = 0;
    int end = text.length;
    if (end > LONGEST && starts[0] > BEFORE) {
      begin = wordAfter(text, starts[0] - BEFORE, starts[0]);
      html.append("… ");
    }
    int longest = forward(text, begin, end, LONGEST);
    boolean cut = longest < end;
    end = cut ? wordBefore(text, longest, begin) : end;
    int position = begin;
    for (int i = 0; i < starts.length; i++) {
      // Matches may overlap, and may lie beyond the cut.
      int from = Math.max(starts[i], position);
      int to = Math.min(ends[i], end);
      if (from < to) {
        text(html, text, position, from);
        html.append("<mark>");
        text(html, text, from, to);
        html.append("</mark>");
        position = to;
      }
    }
    text(html, text, position, end);
    html.append(cut ? " …" : "");
    return html.toString().strip();
  }

  /** Lines follow each other: what is no sentence, a row or a step, is set apart by a point. */
  private static void text(StringBuilder html, byte[] text, int from, int to) {
    int begin = from;
    for (int i = from; i < to; i++) {
      if (text[i] == '\n') {
        escape(html, text, begin, i);
        html.append(i == 0 || endsSentence(text, i) || i == text.length - 1 ? " " : " · ");
        begin = i + 1;
      }
    }
    escape(html, text, begin, to);
  }

  private static void escape(StringBuilder html, byte[] text, int from, int to) {
    if (from < to) {
      Html.escape(html, new String(text, from, to - from, StandardCharsets.UTF_8));
    }
  }

  private static boolean endsSentence(byte[] text, int end) {
    int from = Math.max(0, end - LONGEST_CHARACTER);
    String before = new String(text, from, end - from, StandardCharsets.UTF_8);
    return SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** So many characters further, or at the end. */
  private static int forward(byte[] text, int from, int end, int characters) {
    int left = characters;
    int i = from;
    while (i < end && (left > 0 || inside(text[i]))) {
      if (!inside(text[i])) {
        left--;
      }
      i++;
    }
    return i;
  }

  /** The next beginning of a word, so that none is cut. */
  private static int wordAfter(byte[] text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (text[i] == ' ' || text[i] == '\n') {
        return i + 1;
      }
    }
    // Scripts without spaces are cut between letters, never inside of one.
    int clear = from;
    while (inside(text[clear])) {
      clear++;
    }
    return clear;
  }

  private static int wordBefore(byte[] text, int from, int limit) {
    for (int i = from; i > limit + (from - limit) / 2; i--) {
      if (text[i] == ' ' || text[i] == '\n') {
        return i;
      }
    }
    return from;
  }

  /** Whether a byte continues a character. */
  private static boolean inside(byte b) {
    return (b & 0xc0) == 0x80;
  }
}
