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
import java.util.Optional;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** An article in one language. */
@Entity
@Table(name = "kb_article")
class Article {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private long version;

  private String slug;
  private String locale;
  private String title;
  private String summary;
  private String body;
  private String category;

  @Convert(converter = TagsConverter.class)
  private List<String> tags;

  @Convert(converter = VisibilityConverter.class)
  private Visibility visibility;

  @Convert(converter = TagsConverter.class)
  private List<String> readers;

  @Convert(converter = ArticleStatusConverter.class)
  private ArticleStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "updated_by")
  private String updatedBy;

  /** For JPA. */
  protected Article() {}

  Article(ArticleKey key, ArticleDraft draft, String actor, Instant now) {
    this.slug = key.slug();
    this.locale = key.locale();
    this.status = ArticleStatus.DRAFT;
    this.createdAt = now;
    write(draft, actor, now);
  }

  /** Takes over a new content. Returns whether it differs from the one before. */
  boolean rewrite(ArticleDraft draft, String actor, Instant now) {
    if (draft.equals(content())) {
      return false;
    }
    if (status == ArticleStatus.ARCHIVED) {
      throw new Conflict(Violation.of("status", "article.archived"));
    }
    if (status == ArticleStatus.PUBLISHED) {
      requireBody(draft.body());
    }
    write(draft, actor, now);
    return true;
  }

  /** Takes over what stands in a file. Returns whether the content differs from the one before. */
  boolean replace(ImportedArticle imported, String actor, Instant now) {
    boolean differs = !imported.draft().equals(content());
    boolean reopened =
        status == ArticleStatus.ARCHIVED
            && (differs || imported.status() != ArticleStatus.ARCHIVED)
            && moveTo(ArticleStatus.DRAFT, actor, now);
    return rewrite(imported.draft(), actor, now) || reopened;
  }

  /** Returns whether the status changed. */
  boolean moveTo(ArticleStatus next, String actor, Instant now) {
    if (status == next) {
      return false;
    }
    if (!status.mayBecome(next)) {
      throw new Conflict(
          Violation.of("status", "article.transition.denied", status.code(), next.code()));
    }
    if (next == ArticleStatus.PUBLISHED) {
      requireBody(body);
      publishedAt = now;
    }
    status = next;
    touch(actor, now);
    return true;
  }

  private void write(ArticleDraft draft, String actor, Instant now) {
    title = draft.title();
    summary = draft.summary();
    body = draft.body();
    category = draft.category().orElse(null);
    tags = draft.tags();
    visibility = draft.visibility();
    readers = draft.readers();
    touch(actor, now);
  }

  private void touch(String actor, Instant now) {
    updatedBy = actor;
    updatedAt = now;
  }

  private static void requireBody(String body) {
    if (body.isBlank()) {
      throw new Invalid(Violation.of("body", "article.body.required"));
    }
  }

  ArticleDraft content() {
    return new ArticleDraft(
        title, summary, body, Optional.ofNullable(category), tags, visibility, readers);
  }

  ArticleKey key() {
    return new ArticleKey(slug, locale);
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  ArticleStatus status() {
    return status;
  }

  ArticleView view(List<String> translations) {
    return new ArticleView(
        slug,
        locale,
        title,
        summary,
        body,
        Optional.ofNullable(category),
        tags,
        visibility,
        readers,
        status,
        translations,
        version,
        createdAt,
        updatedAt,
        Optional.ofNullable(publishedAt),
        updatedBy);
  }

  PublishedContent published() {
    return new PublishedContent(key(), content(), publishedAt, updatedAt, version);
  }
}
