package org.careline.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Markdown;
import org.careline.kb.article.Visibility;
import org.careline.kb.search.CategoryLink;
import org.careline.kb.search.PublishedArticle;

/**
 * An article. Readers get what is published; staff get it as it was written, with body, status and
 * history.
 *
 * @param html safe to put into a page as it is
 * @param category slug
 * @param url path below the portal's root
 * @param readers of a restricted article, for staff
 * @param body Markdown, for staff
 */
record ArticleDocument(
    String slug,
    String locale,
    String title,
    String summary,
    String html,
    Optional<String> category,
    List<String> tags,
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
    Long version) {

  static ArticleDocument of(PublishedArticle article) {
    List<CategoryLink> path = article.path();
    return new ArticleDocument(
        article.slug(),
        article.locale(),
        article.title(),
        article.summary(),
        article.html(),
        path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1).slug()),
        article.tags(),
        article.visibility(),
        null,
        article.translations(),
        article.url(),
        article.updatedAt(),
        Optional.ofNullable(article.publishedAt()),
        null,
        null,
        null,
        null,
        null);
  }

  static ArticleDocument of(ArticleView article) {
    return new ArticleDocument(
        article.slug(),
        article.locale(),
        article.title(),
        article.summary(),
        Markdown.render(article.body(), new ArticleKey(article.slug(), article.locale())).html(),
        article.category(),
        article.tags(),
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
        article.version());
  }
}
