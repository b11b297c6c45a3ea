package org.careline.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Visibility;

/**
 * An article. Staff get it as it was written; readers get what is published, without the fields
 * from {@code body} on.
 *
 * @param html safe to put into a page as it is
 * @param category slug
 * @param products names of what it is about
 * @param url path below the portal's root
 * @param readers of a restricted article
 * @param body Markdown
 * @param contentVersion number of this content in the list of versions
 * @param liveVersion number of the content that readers see; null when they see none
 * @param publishAt when a content that was chosen will be published
 * @param reviewBy the day by which somebody looks at it again
 * @param source what it was translated from, and whether readers see a newer one of that
 * @param owner e-mail address of the agent who answers for it
 */
record ArticleDocument(
    String slug,
    String locale,
    String title,
    String summary,
    String html,
    Optional<String> category,
    List<String> tags,
    List<String> products,
    Visibility visibility,
    List<String> readers,
    List<String> translations,
    String url,
    Instant updatedAt,
    Optional<Instant> publishedAt,
    String body,
    ArticleStatus status,
    Instant createdAt,
    String updatedBy,
    long version,
    long contentVersion,
    Optional<Long> liveVersion,
    Optional<Instant> publishAt,
    Optional<LocalDate> reviewBy,
    Optional<ArticleView.Review> review,
    Optional<ArticleView.Source> source,
    Optional<String> owner) {

  static ArticleDocument of(ArticleView article) {
    return new ArticleDocument(
        article.slug(),
        article.locale(),
        article.title(),
        article.summary(),
        article.html(),
        article.category(),
        article.tags(),
        article.products(),
        article.visibility(),
        article.readers(),
        article.translations(),
        article.url(),
        article.updatedAt(),
        article.publishedAt(),
        article.body(),
        article.status(),
        article.createdAt(),
        article.updatedBy(),
        article.version(),
        article.contentVersion(),
        article.liveVersion(),
        article.publishAt(),
        article.reviewBy(),
        article.review(),
        article.source(),
        article.owner());
  }
}
