package org.careline.kb.insight;

import org.careline.kb.article.ArticleKey;

/**
 * What came of an article on some days.
 *
 * @param helpful paths whose last word on it was that it helped
 * @param unhelpful that it did not
 * @param outcomes of the paths on which it was opened; their number is how often it was read
 */
public record ArticleFigures(
    ArticleKey article, String title, long helpful, long unhelpful, Outcomes outcomes) {

  /** Which articles, and which of them first. */
  public enum Order {
    /** Most read. */
    READ("n", "n > 0"),
    /** Most tickets after reading. */
    TICKETS("t", "t > 0"),
    /** Those that lie: at least 3 said no, and more than said yes; most of them first. */
    UNHELPFUL("u", "u >= 3 and u > h");

    private final String measure;
    private final String condition;

    Order(String measure, String condition) {
      this.measure = measure;
      this.condition = condition;
    }

    String measure() {
      return measure;
    }

    String condition() {
      return condition;
    }

    long of(ArticleFigures figures) {
      return switch (this) {
        case READ -> figures.outcomes().paths();
        case TICKETS -> figures.outcomes().tickets();
        case UNHELPFUL -> figures.unhelpful();
      };
    }
  }
}
