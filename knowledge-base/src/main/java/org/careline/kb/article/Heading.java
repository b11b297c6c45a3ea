package org.careline.kb.article;

/**
 * A heading of an article, for its table of contents.
 *
 * @param level 1 to 6
 * @param id the anchor in the page
 */
public record Heading(int level, String id, String text) {

  private static final int LONGEST = 100;

  /** Shortened where the text of a page has become a heading by mistake. */
  static Heading of(int level, String id, String text) {
    if (text.length() <= LONGEST) {
      return new Heading(level, id, text);
    }
    int space = text.lastIndexOf(' ', LONGEST);
    int end = Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    return new Heading(level, id, text.substring(0, space > 0 ? space : end) + " …");
  }
}
