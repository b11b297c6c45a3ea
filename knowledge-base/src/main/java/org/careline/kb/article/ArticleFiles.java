package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Images and attachments of articles. */
@ApplicationScoped
@Transactional
public class ArticleFiles {

  /** Largest file in bytes. */
  public static final long MAX_SIZE = 20L * 1024 * 1024;

  /** A file and its content; whoever asked for it closes the stream. */
  public record Content(ArticleFile file, InputStream stream) {}

  /** By name. Throws NotFound. */
  public List<ArticleFile> list(ArticleKey article) {
    throw new UnsupportedOperationException();
  }

  /** Adds a file or replaces the one of that name. Throws NotFound and Invalid. */
  public ArticleFile put(
      ArticleKey article,
      String name,
      String mediaType,
      InputStream content,
      String actor,
      Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Whatever the status of the article, for staff. */
  public Optional<Content> open(ArticleKey article, String name) {
    throw new UnsupportedOperationException();
  }

  /** For readers: only of a published article that they may see. */
  public Optional<Content> openPublished(ArticleKey article, String name, boolean signedIn) {
    throw new UnsupportedOperationException();
  }

  /** Throws NotFound. */
  public void delete(ArticleKey article, String name, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }
}
