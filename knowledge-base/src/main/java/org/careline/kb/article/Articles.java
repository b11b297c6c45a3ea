package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;

/**
 * Articles for those who write them.
 *
 * <p>The expected version of a write is the one the caller has read: the write is refused as {@code
 * Stale} when the article has another one by now. Empty means whatever version, and {@link
 * #MUST_NOT_EXIST} that there must be no such article yet.
 */
@ApplicationScoped
@Transactional
public class Articles {

  /** Expected version of an article that is to be created ({@code If-None-Match: *}). */
  public static final long MUST_NOT_EXIST = 0;

  /** Throws NotFound. */
  public ArticleView get(ArticleKey key) {
    throw new UnsupportedOperationException();
  }

  /**
   * Newest change first.
   *
   * @param limit 1 to 200
   * @param cursor of an earlier page
   */
  public Page<ArticleSummary> list(ArticleFilter filter, int limit, Optional<String> cursor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Creates the article as a draft or replaces its content; its status stays. What is published is
   * what readers see a moment later. Throws Invalid and Stale.
   *
   * @param actor as the event log spells it, {@code agent:kim@example.org}
   */
  public Saved put(
      ArticleKey key, ArticleDraft draft, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Throws NotFound, Invalid and Stale. */
  public Saved patch(
      ArticleKey key,
      ArticleChange change,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Deletes the article with its files and votes. Throws NotFound and Stale. */
  public void delete(ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes an article that stands in a file, creates the categories it needs, and gives it the
   * status the file says. Doing it again changes nothing. Throws Invalid.
   */
  public Saved take(ImportedArticle imported, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }
}
