package org.careline.kb.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as staff see it, whatever its status.
 *
 * @param body Markdown
 * @param html the body as readers would see it, safe to put into a page
 * @param translations locales in which the same slug exists as well
 * @param version counts up with every change; what a caller sends back as expected version
 * @param updatedBy the actor of the last change
 * @param contentVersion number of the content shown here
 * @param liveVersion number of the content that readers see
 * @param publishAt when a content that was chosen will be published
 * @param reviewBy the day by which somebody looks at it again
 * @param owner e-mail address of the agent who answers for it
 */
public record ArticleView(
    String slug,
    String locale,
    String title,
    String summary,
    String body,
    String html,
    Optional<String> category,
    List<String> tags,
    List<String> products,
    Visibility visibility,
    List<String> readers,
    ArticleStatus status,
    List<String> translations,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> publishedAt,
    String updatedBy,
    long contentVersion,
    Optional<Long> liveVersion,
    Optional<Instant> publishAt,
    Optional<LocalDate> reviewBy,
    Optional<Review> review,
    Optional<Source> source,
    Optional<String> owner) {

  /**
   * The last review.
   *
   * @param askedAt empty once it was answered
   * @param note the last thing said, by who asked or who answered
   */
  public record Review(String askedBy, Optional<Instant> askedAt, Optional<String> note) {}

  /**
   * What an article was translated from.
   *
   * @param version number of the content that was translated
   * @param outdated whether readers see a newer one of the source by now
   */
  public record Source(String locale, long version, boolean outdated) {}

  public String url() {
    return new ArticleKey(slug, locale).url();
  }

  public ArticleKey key() {
    return new ArticleKey(slug, locale);
  }

  /** What a writer decided about it. */
  public ArticleDraft content() {
    return new ArticleDraft(title, summary, body, category, tags, products, visibility, readers);
  }

  /** Whether readers see any content of it. */
  public boolean live() {
    return liveVersion.isPresent();
  }
}
