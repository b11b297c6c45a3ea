package org.careline.kb.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as staff see it, whatever its status.
 *
 * @param body Markdown
 * @param translations locales in which the same slug exists as well
 * @param version counts up with every change; what a caller sends back as expected version
 * @param updatedBy the actor of the last change
 */
public record ArticleView(
    String slug,
    String locale,
    String title,
    String summary,
    String body,
    Optional<String> category,
    List<String> tags,
    Visibility visibility,
    List<String> readers,
    ArticleStatus status,
    List<String> translations,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> publishedAt,
    String updatedBy) {

  public String url() {
    return new ArticleKey(slug, locale).url();
  }
}
