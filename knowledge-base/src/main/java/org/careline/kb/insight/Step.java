package org.careline.kb.insight;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.careline.kb.article.ArticleKey;

/**
 * One thing a visitor did.
 *
 * @param search of {@link Kind#SEARCHED}
 * @param article of {@link Kind#OPENED}, {@link Kind#SOLVED} and {@link Kind#UNSOLVED}
 */
public record Step(
    Kind kind, Instant at, Optional<SearchedFor> search, Optional<ArticleKey> article) {

  /** What can be done. */
  public enum Kind {
    SEARCHED,
    /** An article was opened. */
    OPENED,
    /** An article helped, as the visitor said. */
    SOLVED,
    /** It did not. */
    UNSOLVED,
    /** The form for a ticket was opened. */
    FORM,
    /** A ticket was opened. */
    TICKET;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static Step searched(SearchedFor search, Instant at) {
    return new Step(Kind.SEARCHED, at, Optional.of(search), Optional.empty());
  }

  public static Step opened(ArticleKey article, Instant at) {
    return new Step(Kind.OPENED, at, Optional.empty(), Optional.of(article));
  }

  /** The reader said whether the article helped. */
  public static Step voted(ArticleKey article, boolean helpful, Instant at) {
    Kind kind = helpful ? Kind.SOLVED : Kind.UNSOLVED;
    return new Step(kind, at, Optional.empty(), Optional.of(article));
  }

  public static Step form(Instant at) {
    return new Step(Kind.FORM, at, Optional.empty(), Optional.empty());
  }

  public static Step ticket(Instant at) {
    return new Step(Kind.TICKET, at, Optional.empty(), Optional.empty());
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
