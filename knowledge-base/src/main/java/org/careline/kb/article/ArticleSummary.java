package org.careline.kb.article;

import java.time.Instant;
import java.util.Optional;

/** A row in the list of articles that staff see. */
public record ArticleSummary(
    String slug,
    String locale,
    String title,
    String summary,
    Optional<String> category,
    Visibility visibility,
    ArticleStatus status,
    long version,
    Instant updatedAt) {

  public String url() {
    return new ArticleKey(slug, locale).url();
  }
}
