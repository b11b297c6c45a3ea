package org.careline.api.v1;

import java.util.List;
import java.util.Optional;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.Visibility;

/**
 * What a writer decides about an article.
 *
 * @param title 1 to 200 characters
 * @param summary up to 500 characters
 * @param body Markdown, up to 200,000 characters
 * @param category slug of a category
 * @param products names of what it is about, as {@code /v1/products} has them; up to 20
 * @param visibility {@code public} unless said otherwise
 * @param readers of a {@code restricted} article: {@code organization:acme}, {@code group:partners}
 */
record ArticleContent(
    String title,
    Optional<String> summary,
    String body,
    Optional<String> category,
    List<String> tags,
    List<String> products,
    Optional<Visibility> visibility,
    List<String> readers) {

  static ArticleContent of(ArticleDraft article) {
    return new ArticleContent(
        article.title(),
        Optional.of(article.summary()),
        article.body(),
        article.category(),
        article.tags(),
        article.products(),
        Optional.of(article.visibility()),
        article.readers());
  }

  ArticleDraft draft() {
    return new ArticleDraft(
        title,
        summary.orElse(""),
        body,
        category,
        tags,
        products,
        visibility.orElse(Visibility.PUBLIC),
        readers);
  }
}
