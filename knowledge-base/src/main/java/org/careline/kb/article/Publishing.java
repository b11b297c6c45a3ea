package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Moves an article between draft, published and archived. Asking for the status it has changes
 * nothing. Every verb throws NotFound, Stale, and Conflict for a transition that is not allowed.
 */
@ApplicationScoped
@Transactional
public class Publishing {

  /** Readers find the article a moment later. Throws Invalid when it has no body. */
  public ArticleView publish(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Back to draft: readers do not find it any more. */
  public ArticleView withdraw(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Kept, but neither read nor edited any more. */
  public ArticleView archive(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The verb that leads to a status. */
  public ArticleView moveTo(
      ArticleStatus status,
      ArticleKey key,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    return switch (status) {
      case PUBLISHED -> publish(key, expectedVersion, actor, now);
      case DRAFT -> withdraw(key, expectedVersion, actor, now);
      case ARCHIVED -> archive(key, expectedVersion, actor, now);
    };
  }
}
