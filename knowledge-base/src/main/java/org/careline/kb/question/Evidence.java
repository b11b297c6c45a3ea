package org.careline.kb.question;

import java.time.LocalDate;
import java.util.Locale;
import org.careline.kb.article.ArticleKey;

/**
 * How a question ended at an article, once, for somebody.
 *
 * @param articleId key of the article in the database
 * @param asked as typed, in the language of the article
 * @param visit opaque key of the visitor on this day
 * @param network opaque key of the visitor's network on this day
 */
public record Evidence(
    long articleId,
    ArticleKey article,
    String asked,
    String visit,
    String network,
    LocalDate day,
    Kind kind) {

  /** How it ended. */
  public enum Kind {
    /** The visitor said that the article solved it. */
    SOLVED,
    /** The visitor read the article and went away without a further word. */
    LEFT,
    /** The visitor said that it did not, or opened a ticket afterwards. */
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
