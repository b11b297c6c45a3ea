package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.kb.article.ArticleKey;

/** "Did this help?": one vote per visitor and article, which may be changed. */
@ApplicationScoped
@Transactional
public class ArticleFeedback {

  /** Longest comment in characters. */
  public static final int MAX_COMMENT = 2000;

  /**
   * Counts a vote, or changes the one this visitor gave before. Throws NotFound for an article that
   * is not published or not visible to this reader, and Invalid for a comment that is too long.
   *
   * @param visitor opaque key of a browser or customer, at most 100 characters
   */
  public void vote(
      ArticleKey article,
      String visitor,
      boolean signedIn,
      boolean helpful,
      Optional<String> comment,
      Instant now) {
    throw new UnsupportedOperationException();
  }

  /** How readers voted. Throws NotFound. */
  public FeedbackCount count(ArticleKey article) {
    throw new UnsupportedOperationException();
  }

  /** Votes with a comment, newest first, of one article or of all, for staff. */
  public Page<FeedbackComment> comments(
      Optional<ArticleKey> article, int limit, Optional<String> cursor) {
    throw new UnsupportedOperationException();
  }
}
