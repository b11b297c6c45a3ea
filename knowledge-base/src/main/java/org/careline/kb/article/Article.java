package org.careline.kb.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** The working copy of an article in one language, and which of its versions readers see. */
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

  @Convert(converter = TagsConverter.class)
  private List<String> products;

  @Convert(converter = VisibilityConverter.class)
  private Visibility visibility;

  @Convert(converter = TagsConverter.class)
  private List<String> readers;

  @Convert(converter = ArticleStatusConverter.class)
  private ArticleStatus status;

  @Column(name = "content_version")
  private long contentVersion;

  @Column(name = "live_version")
  private Long liveVersion;

  @Embedded private Plan plan = new Plan();

  @Embedded private ReviewNotes review = new ReviewNotes();

  @Column(name = "source_locale")
  private String sourceLocale;

  @Column(name = "source_version")
  private Long sourceVersion;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "updated_by")
  private String updatedBy;

  private String owner;

  /** For JPA. */
  protected Article() {}

  Article(ArticleKey key, ArticleDraft draft, String actor, Instant now) {
    this.slug = key.slug();
    this.locale = key.locale();
    this.status = ArticleStatus.DRAFT;
    this.createdAt = now;
    this.owner = Ownership.addressOf(actor).orElse(null);
    write(draft, actor, now);
  }

  /**
   * Takes over a new content; readers do not see it yet. Returns whether it differs from the one
   * before.
   */
  boolean rewrite(ArticleDraft draft, String actor, Instant now) {
    if (draft.equals(content())) {
      return false;
    }
    if (status == ArticleStatus.ARCHIVED) {
      throw new Conflict(Violation.of("status", "article.archived"));
    }
    if (status == ArticleStatus.PUBLISHED) {
      status = ArticleStatus.DRAFT;
    }
    write(draft, actor, now);
    return true;
  }

  /** Takes over what stands in a file. Returns whether the content differs from the one before. */
  boolean replace(ImportedArticle imported, String actor, Instant now) {
    boolean differs = !imported.draft().equals(content());
    if (status == ArticleStatus.ARCHIVED
        && (differs || imported.status() != ArticleStatus.ARCHIVED)) {
      status = ArticleStatus.DRAFT;
      touch(actor, now);
    }
    return rewrite(imported.draft(), actor, now);
  }

  /** Returns whether anything changed. */
  boolean moveTo(ArticleStatus next, String actor, Instant now) {
    boolean withdrawn = next == ArticleStatus.DRAFT && liveVersion != null;
    if (status == next && !withdrawn) {
      return false;
    }
    if (!status.mayBecome(next)) {
      throw new Conflict(
          Violation.of("status", "article.transition.denied", status.code(), next.code()));
    }
    if (next == ArticleStatus.PUBLISHED) {
      requireText(body);
      showReaders(contentVersion, now);
    } else if (next != ArticleStatus.REVIEW) {
      liveVersion = null;
      planToWrite().forget();
    }
    reviewToWrite().settle();
    status = next;
    touch(actor, now);
    return true;
  }

  /** Somebody shall look at it. Returns whether nobody was asked before. */
  boolean askForReview(String note, String actor, Instant now) {
    boolean moved = moveTo(ArticleStatus.REVIEW, actor, now);
    reviewToWrite().ask(note, actor, now);
    return moved;
  }

  /** Back from the review: readers go on seeing what they saw. */
  void returnToWriter(String note, String actor, Instant now) {
    if (status != ArticleStatus.REVIEW) {
      throw new Conflict(Violation.of("status", "article.review.none"));
    }
    reviewToWrite().answer(note);
    status = ArticleStatus.DRAFT;
    touch(actor, now);
  }

  /** What is written now will be published then, whatever is written until then. */
  void schedule(Instant at, String actor, Instant now) {
    if (status == ArticleStatus.ARCHIVED || status == ArticleStatus.PUBLISHED) {
      throw new Conflict(
          Violation.of(
              "status",
              "article.transition.denied",
              status.code(),
              ArticleStatus.PUBLISHED.code()));
    }
    requireText(body);
    planToWrite().publish(contentVersion, at, actor, now);
    touch(actor, now);
  }

  /** Returns whether something was planned. */
  boolean unschedule(String actor, Instant now) {
    boolean planned = plan().isDueBy(Instant.MAX);
    if (planned) {
      planToWrite().forget();
      touch(actor, now);
    }
    return planned;
  }

  /** Does what was planned; returns who planned it, and nobody when nothing was due. */
  Optional<String> publishScheduled(Instant now) {
    if (!plan().isDueBy(now)) {
      return Optional.empty();
    }
    long number = plan().version();
    String actor = plan().actor();
    showReaders(number, now);
    if (number == contentVersion) {
      status = ArticleStatus.PUBLISHED;
      reviewToWrite().settle();
    }
    touch(actor, now);
    return Optional.of(actor);
  }

  /** The day by which somebody looks at it again. */
  void reviewBy(Optional<LocalDate> day) {
    planToWrite().reviewBy(day);
  }

  /** Who answers for it from now on. Returns whether that was somebody else so far. */
  boolean belongTo(Optional<String> agent) {
    boolean changed = !owner().equals(agent);
    owner = agent.orElse(null);
    return changed;
  }

  /** It says what a version of another language says. */
  void translates(String otherLocale, long number) {
    sourceLocale = otherLocale;
    sourceVersion = number;
  }

  boolean isTranslation() {
    return sourceLocale != null;
  }

  void rename(String newSlug, String actor, Instant now) {
    slug = newSlug;
    touch(actor, now);
  }

  private void showReaders(long number, Instant now) {
    if (liveVersion == null) {
      publishedAt = now;
    }
    liveVersion = number;
    planToWrite().forget();
  }

  private void write(ArticleDraft draft, String actor, Instant now) {
    title = draft.title();
    summary = draft.summary();
    body = draft.body();
    category = draft.category().orElse(null);
    tags = draft.tags();
    products = draft.products();
    visibility = draft.visibility();
    readers = draft.readers();
    // What the version will be once this is written.
    contentVersion = version + 1;
    touch(actor, now);
  }

  private void touch(String actor, Instant now) {
    updatedBy = actor;
    updatedAt = now;
  }

  /** Throws Invalid for what readers could not be shown. */
  static void requireText(String body) {
    if (body.isBlank()) {
      throw new Invalid(Violation.of("body", "article.body.required"));
    }
    if (Merge.isOpen(body)) {
      throw new Invalid(Violation.of("body", "article.body.conflict"));
    }
    List<String> silent = Markdown.silentImages(body);
    if (!silent.isEmpty()) {
      throw new Invalid(Violation.of("body", "article.image.alt", String.join(", ", silent)));
    }
  }

  /**
   * JPA reads an embedded object whose columns are all null as null, and takes it for a change when
   * somebody replaces it: only who writes may.
   */
  private Plan planToWrite() {
    plan = plan();
    return plan;
  }

  private Plan plan() {
    return plan == null ? new Plan() : plan;
  }

  private ReviewNotes reviewToWrite() {
    review = review();
    return review;
  }

  private ReviewNotes review() {
    return review == null ? new ReviewNotes() : review;
  }

  ArticleDraft content() {
    return new ArticleDraft(
        title, summary, body, Optional.ofNullable(category), tags, products, visibility, readers);
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

  long contentVersion() {
    return contentVersion;
  }

  Optional<Long> liveVersion() {
    return Optional.ofNullable(liveVersion);
  }

  ArticleStatus status() {
    return status;
  }

  private Optional<String> owner() {
    return Optional.ofNullable(owner);
  }

  String updatedBy() {
    return updatedBy;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  /**
   * For staff.
   *
   * @param html the body as readers would see it
   * @param newest what is newest of the source, if this is a translation
   */
  ArticleView view(String html, List<String> translations, Optional<Long> newest) {
    Optional<ArticleView.Source> source =
        Optional.ofNullable(sourceLocale)
            .map(
                other ->
                    new ArticleView.Source(
                        other, sourceVersion, newest.orElse(0L) > sourceVersion));
    return new ArticleView(
        slug,
        locale,
        title,
        summary,
        body,
        html,
        Optional.ofNullable(category),
        tags,
        products,
        visibility,
        readers,
        status,
        translations,
        version,
        createdAt,
        updatedAt,
        Optional.ofNullable(publishedAt),
        updatedBy,
        contentVersion,
        liveVersion(),
        plan().publishAt(),
        plan().reviewBy(),
        review().view(),
        source,
        owner());
  }

  Optional<String> sourceLocale() {
    return Optional.ofNullable(sourceLocale);
  }
}
