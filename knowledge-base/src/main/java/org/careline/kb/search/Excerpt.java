package org.careline.kb.search;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/**
 * Cuts a passage to a readable length around its first match, marks the matches and escapes the
 * rest. Lists and tables have no sentences, so a passage alone may be as long as the article.
 */
final class Excerpt extends PassageFormatter {

  private static final int BEFORE = 90;
  private static final int LONGEST = 260;

  @Override
  public String format(Passage[] passages, String content) {
    StringBuilder html = new StringBuilder();
    for (Passage passage : passages) {
      if (html.length() > 0) {
        html.append(" … ");
      }
      append(html, passage, content);
    }
    return html.toString();
  }

  private static void append(StringBuilder html, Passage passage, String content) {
    int begin = passage.getStartOffset();
    int end = Math.min(passage.getEndOffset(), content.length());
    int[] starts = passage.getMatchStarts();
    int[] ends = passage.getMatchEnds();
    boolean cutBefore = false;
    if (end - begin > LONGEST && passage.getNumMatches() > 0 && starts[0] - begin > BEFORE) {
      begin = wordAfter(content, starts[0] - BEFORE, starts[0]);
      cutBefore = true;
    }
    boolean cutAfter = end - begin > LONGEST;
    if (cutAfter) {
      end = wordBefore(content, begin + LONGEST, begin);
    }
    html.append(cutBefore ? "… " : "");
    int position = begin;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      // Matches may overlap, and may lie beyond the cut.
      int from = Math.max(starts[i], position);
      int to = Math.min(ends[i], end);
      if (from < to) {
        text(html, content, position, from);
        html.append("<mark>");
        text(html, content, from, to);
        html.append("</mark>");
        position = to;
      }
    }
    text(html, content, position, end);
    html.append(cutAfter ? " …" : "");
  }

  private static void text(StringBuilder html, String content, int from, int to) {
    html.append(Html.escape(content.substring(from, Math.max(from, to)).replace('\n', ' ')));
  }

  /** The next beginning of a word, so that none is cut. */
  private static int wordAfter(String content, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (Character.isWhitespace(content.charAt(i))) {
        return i + 1;
      }
    }
    return clear(content, from);
  }

  private static int wordBefore(String content, int from, int limit) {
    for (int i = from; i > limit + LONGEST / 2; i--) {
      if (Character.isWhitespace(content.charAt(i))) {
        return i;
      }
    }
    return clear(content, from);
  }

  /** Scripts without spaces are cut between letters, never inside of one. */
  private static int clear(String content, int at) {
    return Character.isLowSurrogate(content.charAt(at)) ? at - 1 : at;
  }
}
