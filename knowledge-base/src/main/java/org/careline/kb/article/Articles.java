package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.blob.BlobStore;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Stale;
import org.careline.db.persistence.Versions;

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

  private static final int LONGEST_MADE_NAME = 80;

  private final EntityManager entities;
  private final Drawer drawer;
  private final Shelves shelves;
  private final BlobStore blobs;
  private final Redirects redirects;
  private final Translations translations;

  /** For the container's proxy. */
  protected Articles() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Articles(
      EntityManager entities,
      Drawer drawer,
      Shelves shelves,
      BlobStore blobs,
      Redirects redirects,
      Translations translations) {
    this.entities = entities;
    this.drawer = drawer;
    this.shelves = shelves;
    this.blobs = blobs;
    this.redirects = redirects;
    this.translations = translations;
  }

  /** Throws NotFound. */
  public ArticleView get(ArticleKey key) {
    return view(drawer.take(key, OptionalLong.empty()));
  }

  /**
   * Newest change first.
   *
   * @param limit 1 to 200
   * @param cursor of an earlier page
   */
  public Page<ArticleSummary> list(ArticleFilter filter, int limit, Optional<String> cursor) {
    List<String> slugs =
        filter.category().map(shelves::withSubcategories).orElse(List.<String>of());
    return new ArticleList(filter, slugs).page(entities, limit, cursor);
  }

  /**
   * Creates the article as a draft or replaces its content. What readers see stays: a published
   * article becomes a draft beside it. Throws Invalid, Stale, and Conflict for an archived article.
   *
   * @param actor as the event log spells it, {@code agent:kim@example.org}
   */
  public Saved put(
      ArticleKey key, ArticleDraft draft, OptionalLong expectedVersion, String actor, Instant now) {
    Rules.check(key, draft);
    Optional<Article> known = drawer.find(key);
    if (known.isEmpty()) {
      if (expectedVersion.isPresent() && expectedVersion.getAsLong() != MUST_NOT_EXIST) {
        throw new Stale(key.toString());
      }
      return create(key, draft, actor, now);
    }
    Versions.expect(expectedVersion, known.get().version(), key.toString());
    return rewrite(known.get(), draft, Optional.empty(), actor, now);
  }

  /** What the article said when its version was this. Throws NotFound for an unknown article. */
  public Optional<ArticleDraft> content(ArticleKey key, long version) {
    Article article = drawer.take(key, OptionalLong.empty());
    return drawer.versionUpTo(article.id(), version).map(ArticleVersion::content);
  }

  /**
   * Creates a draft under a name made of its title: another one where the nearest is taken. Throws
   * Invalid for a title of which no name can be made.
   */
  public Saved draft(String locale, ArticleDraft draft, String actor, Instant now) {
    String name = Slug.from(draft.title());
    name = name.substring(0, Math.min(name.length(), LONGEST_MADE_NAME)).replaceFirst("-$", "");
    String free = name;
    for (int i = 2; !drawer.all(free).isEmpty(); i++) {
      free = name + "-" + i;
    }
    return put(new ArticleKey(free, locale), draft, OptionalLong.of(MUST_NOT_EXIST), actor, now);
  }

  /** What both would have when a write was refused as Stale. Throws NotFound. */
  public Merge merge(ArticleKey key, ArticleDraft yours, long baseVersion) {
    Article article = drawer.take(key, OptionalLong.empty());
    Merge.Side base =
        drawer
            .versionUpTo(article.id(), baseVersion)
            .map(version -> new Merge.Side(version.number(), version.content()))
            .orElseGet(() -> new Merge.Side(0, VersionDiff.NOTHING));
    return Merge.of(
        base, new Merge.Side(article.version(), article.content()), new Merge.Side(0, yours));
  }

  /**
   * Makes the content of an earlier version the working copy again; a category that is gone is left
   * out. Throws NotFound, Stale and Conflict.
   */
  public Saved restore(
      ArticleKey key, long number, OptionalLong expectedVersion, String actor, Instant now) {
    Article article = drawer.take(key, expectedVersion);
    ArticleDraft then = drawer.version(article.id(), number).content();
    ArticleDraft draft = then.in(then.category().filter(slug -> shelves.find(slug).isPresent()));
    return rewrite(article, draft, Optional.of(number), actor, now);
  }

  /** Throws NotFound, Invalid, Stale and Conflict. */
  public Saved patch(
      ArticleKey key,
      ArticleChange change,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    Article article = drawer.take(key, expectedVersion);
    ArticleDraft draft = change.onto(article.content());
    Rules.check(key, draft);
    return rewrite(article, draft, Optional.empty(), actor, now);
  }

  /** Deletes the article with its files and votes. Throws NotFound and Stale. */
  public void delete(ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    Article article = drawer.take(key, expectedVersion);
    List<StoredFile> files = drawer.filesOf(article.id());
    files.forEach(entities::remove);
    drawer.flush(key.toString());
    entities.remove(article);
    drawer.flush(key.toString());
    files.forEach(file -> blobs.delete(file.blob()));
    drawer.tell("deleted", key, actor, now);
  }

  /**
   * Writes an article that stands in a file, creates the categories it needs, and gives it the
   * status the file says. Doing it again changes nothing. Throws Invalid.
   */
  public Saved take(ImportedArticle imported, String actor, Instant now) {
    ArticleKey key = imported.key();
    Rules.check(key, imported.draft());
    shelves.ensure(imported.categories(), key.locale(), actor, now);
    Optional<Article> known = drawer.find(key);
    Article article = known.orElseGet(() -> new Article(key, imported.draft(), actor, now));
    boolean changed = known.isPresent() && article.replace(imported, actor, now);
    boolean moved = article.moveTo(imported.status(), actor, now);
    if (known.isEmpty()) {
      entities.persist(article);
      redirects.forget(key.slug());
    }
    if (known.isEmpty() || changed) {
      drawer.keep(article, ArticleVersion.Cause.IMPORTED, Optional.empty());
    }
    drawer.flush(key.toString());
    if (known.isEmpty()) {
      translations.link(article);
      drawer.tell("created", key, actor, now);
    } else if (changed) {
      drawer.tell("updated", key, actor, now);
    }
    if (moved) {
      drawer.tellMoved(article, actor, now);
    }
    return new Saved(view(article), effect(known.isEmpty(), changed || moved));
  }

  private static Saved.Effect effect(boolean created, boolean changed) {
    if (created) {
      return Saved.Effect.CREATED;
    }
    return changed ? Saved.Effect.CHANGED : Saved.Effect.UNCHANGED;
  }

  private Saved create(ArticleKey key, ArticleDraft draft, String actor, Instant now) {
    draft.category().ifPresent(shelves::require);
    Article article = new Article(key, draft, actor, now);
    entities.persist(article);
    drawer.keep(article, ArticleVersion.Cause.CREATED, Optional.empty());
    redirects.forget(key.slug());
    translations.link(article);
    drawer.tell("created", key, actor, now);
    return new Saved(view(article), Saved.Effect.CREATED);
  }

  private Saved rewrite(
      Article article, ArticleDraft draft, Optional<Long> restored, String actor, Instant now) {
    Optional<String> shelf = article.content().category();
    if (!article.rewrite(draft, actor, now)) {
      return new Saved(view(article), Saved.Effect.UNCHANGED);
    }
    if (!shelf.equals(draft.category())) {
      draft.category().ifPresent(shelves::require);
    }
    drawer.keep(
        article,
        restored.isPresent() ? ArticleVersion.Cause.RESTORED : ArticleVersion.Cause.EDITED,
        restored);
    drawer.tell("updated", article.key(), actor, now);
    return new Saved(view(article), Saved.Effect.CHANGED);
  }

  private ArticleView view(Article article) {
    return drawer.view(article);
  }
}
