package org.careline.kb.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A content that an article had; only its publication is noted later. */
@Entity
@Table(name = "kb_article_version")
class ArticleVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private long version;

  @Column(name = "article_id")
  private long articleId;

  private long number;
  private String cause;

  @Column(name = "restored_from")
  private Long restoredFrom;

  private String title;
  private String summary;
  private String body;
  private String category;

  @Convert(converter = TagsConverter.class)
  private List<String> tags;

  @Convert(converter = TagsConverter.class)
  private List<String> products;

  @Convert(converter = VisibilityConverter.class)
  private Visibility visibility;

  @Convert(converter = TagsConverter.class)
  private List<String> readers;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  /** Why there is a version. */
  enum Cause {
    CREATED,
    EDITED,
    RESTORED,
    IMPORTED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For JPA. */
  protected ArticleVersion() {}

  /** The content an article has now. */
  ArticleVersion(Article article, Cause cause, Optional<Long> restoredFrom) {
    ArticleDraft content = article.content();
    this.articleId = article.id();
    this.number = article.contentVersion();
    this.cause = cause.code();
    this.restoredFrom = restoredFrom.orElse(null);
    this.title = content.title();
    this.summary = content.summary();
    this.body = content.body();
    this.category = content.category().orElse(null);
    this.tags = content.tags();
    this.products = content.products();
    this.visibility = content.visibility();
    this.readers = content.readers();
    this.writtenBy = article.updatedBy();
    this.writtenAt = article.updatedAt();
  }

  /** Readers see it from now on. */
  void publish(String actor, Instant now) {
    publishedBy = actor;
    publishedAt = now;
  }

  ArticleDraft content() {
    return new ArticleDraft(
        title, summary, body, Optional.ofNullable(category), tags, products, visibility, readers);
  }

  long number() {
    return number;
  }

  /**
   * As readers see it.
   *
   * @param first when the article was first published
   */
  PublishedContent published(ArticleKey article, Instant first) {
    return new PublishedContent(
        article, content(), first, publishedAt == null ? writtenAt : publishedAt, number);
  }

  VersionView view() {
    return new VersionView(
        new VersionSummary(
            number,
            cause,
            Optional.ofNullable(restoredFrom),
            title,
            writtenBy,
            writtenAt,
            Optional.ofNullable(publishedBy),
            Optional.ofNullable(publishedAt)),
        content());
  }
}
