package org.careline.kb.article;

import java.util.List;
import java.util.Optional;

/**
 * A change of some fields: what is empty stays as it is.
 *
 * @param category an empty text takes the article out of its category
 */
public record ArticleChange(
    Optional<String> title,
    Optional<String> summary,
    Optional<String> body,
    Optional<String> category,
    Optional<List<String>> tags,
    Optional<List<String>> products,
    Optional<Visibility> visibility) {

  /** The whole article as it would be after this change. */
  public ArticleDraft onto(ArticleDraft before) {
    return new ArticleDraft(
        title.orElse(before.title()),
        summary.orElse(before.summary()),
        body.orElse(before.body()),
        category.isPresent() ? category.filter(slug -> !slug.isBlank()) : before.category(),
        tags.orElse(before.tags()),
        products.orElse(before.products()),
        visibility.orElse(before.visibility()),
        before.readers());
  }
}
