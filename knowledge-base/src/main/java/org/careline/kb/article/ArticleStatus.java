package org.careline.kb.article;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the working copy of an article is between writing and oblivion. Readers may see an earlier
 * content all the while: a published article that is edited becomes a draft, and what was published
 * stays until something else is.
 */
public enum ArticleStatus {
  DRAFT,
  /** Somebody is asked to look at it. */
  REVIEW,
  /** Readers see exactly this. */
  PUBLISHED,
  ARCHIVED;

  /** The name outside of Java: {@code draft}, {@code review}, {@code published}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ArticleStatus> of(String code) {
    for (ArticleStatus each : values()) {
      if (each.code().equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** An archived article becomes a draft first: somebody looks at it before readers do. */
  boolean mayBecome(ArticleStatus next) {
    return switch (this) {
      case DRAFT, REVIEW -> true;
      case PUBLISHED -> next != REVIEW;
      case ARCHIVED -> next == DRAFT || next == ARCHIVED;
    };
  }
}
