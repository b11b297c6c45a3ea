package org.careline.kb.search;

import java.time.Instant;
import org.careline.kb.article.ArticleKey;

/**
 * Where an article is read.
 *
 * @param updatedAt when readers saw its present content first, to the millisecond
 */
public record ArticleAddress(String slug, String locale, Instant updatedAt) {

  /** Path below the portal's root. */
  public String url() {
    return new ArticleKey(slug, locale).url();
  }
}
