package org.careline.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.kb.article.Visibility;
import org.careline.kb.search.CategoryLink;
import org.careline.kb.search.PublishedArticle;

/**
 * An article as readers get it.
 *
 * @param html safe to put into a page as it is
 * @param category slug
 * @param products names of what it is about
 * @param url path below the portal's root
 */
record PublishedDocument(
    String slug,
    String locale,
    String title,
    String summary,
    String html,
    Optional<String> category,
    List<String> tags,
    List<String> products,
    Visibility visibility,
    List<String> translations,
    String url,
    Instant updatedAt,
    Optional<Instant> publishedAt) {

  static PublishedDocument of(PublishedArticle article) {
    List<CategoryLink> path = article.path();
    return new PublishedDocument(
        article.slug(),
        article.locale(),
        article.title(),
        article.summary(),
        article.html(),
        path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1).slug()),
        article.tags(),
        article.products(),
        article.visibility(),
        article.translations(),
        article.url(),
        article.updatedAt(),
        Optional.ofNullable(article.publishedAt()));
  }
}
