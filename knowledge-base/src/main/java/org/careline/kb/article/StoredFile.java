package org.careline.kb.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.careline.db.blob.BlobId;

/** A file of an article. */
@Entity
@Table(name = "kb_article_file")
class StoredFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private long version;

  @Column(name = "article_id")
  private long articleId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String sha256;

  @Column(name = "blob_id")
  private long blobId;

  @Column(name = "added_at")
  private Instant addedAt;

  /** For JPA. */
  protected StoredFile() {}

  StoredFile(long articleId, String name, StoredContent content, Instant now) {
    this.articleId = articleId;
    this.name = name;
    replace(content, now);
  }

  /** Returns the blob that is not needed any more. */
  final BlobId replace(StoredContent content, Instant now) {
    BlobId before = blobId == 0 ? content.blob() : blob();
    mediaType = content.mediaType();
    size = content.size();
    sha256 = content.sha256();
    blobId = content.blob().value();
    addedAt = now;
    return before;
  }

  boolean isNamed(String other) {
    return name.equals(other);
  }

  BlobId blob() {
    return new BlobId(blobId);
  }

  ArticleFile view(ArticleKey article) {
    return new ArticleFile(article, name, mediaType, size, sha256, addedAt);
  }

  /** What was stored, before it has a name. */
  record StoredContent(BlobId blob, String mediaType, long size, String sha256) {}
}
