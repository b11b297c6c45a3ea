package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.careline.db.blob.BlobId;
import org.careline.db.blob.BlobStore;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;

/** Images and attachments of articles. */
@ApplicationScoped
@Transactional
public class ArticleFiles {

  /** Largest file in bytes. */
  public static final long MAX_SIZE = 20L * 1024 * 1024;

  private static final int LONGEST_NAME = 120;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]*");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,59}/[a-z0-9][a-z0-9!#$&^_.+-]{0,58}");

  private final EntityManager entities;
  private final Drawer drawer;
  private final BlobStore blobs;
  private final PublishedArticles published;

  /** For the container's proxy. */
  protected ArticleFiles() {
    this(null, null, null, null);
  }

  @Inject
  ArticleFiles(
      EntityManager entities, Drawer drawer, BlobStore blobs, PublishedArticles published) {
    this.entities = entities;
    this.drawer = drawer;
    this.blobs = blobs;
    this.published = published;
  }

  /** A file and its content; whoever asked for it closes the stream. */
  public record Content(ArticleFile file, InputStream stream) {}

  /** By name. Throws NotFound. */
  public List<ArticleFile> list(ArticleKey article) {
    long id = drawer.take(article, OptionalLong.empty()).id();
    return drawer.filesOf(id).stream().map(file -> file.view(article)).toList();
  }

  /**
   * Adds a file, for those who may not change what readers see. Throws NotFound, Invalid, and
   * Conflict when the article has a file of that name.
   */
  public ArticleFile add(
      ArticleKey article,
      String name,
      String mediaType,
      InputStream content,
      String actor,
      Instant now) {
    if (find(article, name).isPresent()) {
      throw new Conflict(Violation.of("name", "file.exists", name));
    }
    return put(article, name, mediaType, content, actor, now);
  }

  /**
   * Adds a file or replaces the one of that name. Throws NotFound and Invalid.
   *
   * @param mediaType as the caller found by looking at the content
   */
  public ArticleFile put(
      ArticleKey article,
      String name,
      String mediaType,
      InputStream content,
      String actor,
      Instant now) {
    requireForm(name, mediaType);
    long id = drawer.take(article, OptionalLong.empty()).id();
    StoredFile.StoredContent stored = store(content, mediaType);
    Optional<StoredFile> known =
        drawer.filesOf(id).stream().filter(f -> f.isNamed(name)).findFirst();
    StoredFile file = known.orElseGet(() -> new StoredFile(id, name, stored, now));
    if (known.isPresent()) {
      BlobId before = file.replace(stored, now);
      drawer.flush("file " + name);
      blobs.delete(before);
    } else {
      entities.persist(file);
      drawer.flush("file " + name);
    }
    drawer.tell("file.added", article, actor, now);
    return file.view(article);
  }

  /** Whatever the status of the article, for staff. */
  public Optional<Content> open(ArticleKey article, String name) {
    return find(article, name)
        .map(file -> new Content(file.view(article), blobs.open(file.blob())));
  }

  /** For readers: only of a published article that is for them. */
  public Optional<Content> openPublished(ArticleKey article, String name, Readership reader) {
    return published.isFor(reader, article) ? open(article, name) : Optional.empty();
  }

  /** Throws NotFound. */
  public void delete(ArticleKey article, String name, String actor, Instant now) {
    StoredFile file = find(article, name).orElseThrow(() -> new NotFound("file " + name));
    entities.remove(file);
    drawer.flush("file " + name);
    blobs.delete(file.blob());
    drawer.tell("file.removed", article, actor, now);
  }

  private Optional<StoredFile> find(ArticleKey article, String name) {
    return entities
        .createQuery(
            "select f from StoredFile f, Article a where f.articleId = a.id and f.name = :name"
                + " and a.slug = :slug and a.locale = :locale",
            StoredFile.class)
        .setParameter("name", name)
        .setParameter("slug", article.slug())
        .setParameter("locale", article.locale())
        .getResultStream()
        .findFirst();
  }

  private StoredFile.StoredContent store(InputStream content, String mediaType) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      InputStream counted = new Limited(new DigestInputStream(content, digest), MAX_SIZE);
      BlobId blob = blobs.put(counted);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      return new StoredFile.StoredContent(blob, mediaType, blobs.size(blob), sha256);
    } catch (Limited.Exceeded tooLarge) {
      throw new Invalid(Violation.of("file", "file.large", MAX_SIZE / 1024 / 1024));
    } catch (IOException broken) {
      throw new Invalid(Violation.of("file", "file.broken"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireForm(String name, String mediaType) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new Invalid(Violation.of("name", "file.name.form", LONGEST_NAME));
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new Invalid(Violation.of("mediaType", "file.type.form"));
    }
  }
}
