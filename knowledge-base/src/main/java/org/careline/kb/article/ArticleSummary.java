package org.careline.kb.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row in the list of articles that staff see.
 *
 * @param live whether readers see any content of it
 * @param outdated whether it is a translation whose source has changed
 */
public record ArticleSummary(
    String slug,
    String locale,
    String title,
    String summary,
    Optional<String> category,
    Visibility visibility,
    ArticleStatus status,
    long version,
    Instant updatedAt,
    String updatedBy,
    boolean live,
    Optional<Instant> publishAt,
    Optional<LocalDate> reviewBy,
    boolean outdated) {

  public String url() {
    return new ArticleKey(slug, locale).url();
  }
}
