package org.careline.kb.article;

import java.util.List;

/**
 * An article that stands in a file.
 *
 * @param categories path of category slugs, outermost first; empty for none
 */
public record ImportedArticle(
    ArticleKey key, ArticleDraft draft, List<String> categories, ArticleStatus status) {

  public ImportedArticle {
    categories = List.copyOf(categories);
  }
}
