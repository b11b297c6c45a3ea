package org.careline.kb.article;

import java.util.Locale;
import java.util.Optional;

/** Where an article is between writing and oblivion. */
public enum ArticleStatus {
  DRAFT,
  PUBLISHED,
  ARCHIVED;

  /** The name outside of Java: {@code draft}, {@code published}, {@code archived}. */
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
    return this == next || !(this == ARCHIVED && next == PUBLISHED);
  }
}
