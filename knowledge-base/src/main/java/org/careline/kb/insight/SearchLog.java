package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.kb.article.ArticleKey;

/**
 * Notes searches and views for insight. Noting never waits and never fails: when the queue is full
 * or the database is away, notes are dropped.
 */
@ApplicationScoped
public class SearchLog {

  /** Somebody searched. */
  public void searched(String text, String locale, int hits) {
    throw new UnsupportedOperationException();
  }

  /** Somebody opened an article. */
  public void viewed(ArticleKey article) {
    throw new UnsupportedOperationException();
  }
}
