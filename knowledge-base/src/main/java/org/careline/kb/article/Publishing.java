package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

  private final Drawer drawer;

  /** For the container's proxy. */
  protected Publishing() {
    this(null);
  }

  @Inject
  Publishing(Drawer drawer) {
    this.drawer = drawer;
  }

  /** Readers find the article a moment later. Throws Invalid when it has no body. */
  public ArticleView publish(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    return moveTo(ArticleStatus.PUBLISHED, key, expectedVersion, actor, now);
  }

  /** Back to draft: readers do not find it any more. */
  public ArticleView withdraw(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    return moveTo(ArticleStatus.DRAFT, key, expectedVersion, actor, now);
  }

  /** Kept, but neither read nor edited any more. */
  public ArticleView archive(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    return moveTo(ArticleStatus.ARCHIVED, key, expectedVersion, actor, now);
  }

  /** The verb that leads to a status. */
  public ArticleView moveTo(
      ArticleStatus status,
      ArticleKey key,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    Article article = drawer.take(key, expectedVersion);
    if (article.moveTo(status, actor, now)) {
      drawer.flush(key.toString());
      drawer.tell(happened(status), key, actor, now);
    }
    return article.view(drawer.translations(key));
  }

  /** The last word of the event that tells of a new status. */
  static String happened(ArticleStatus status) {
    return status == ArticleStatus.DRAFT ? "withdrawn" : status.code();
  }
}
