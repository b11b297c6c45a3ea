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

  private final EntityManager entities;
  private final Drawer drawer;
  private final Shelves shelves;
  private final BlobStore blobs;

  /** For the container's proxy. */
  protected Articles() {
    this(null, null, null, null);
  }

  @Inject
  Articles(EntityManager entities, Drawer drawer, Shelves shelves, BlobStore blobs) {
    this.entities = entities;
    this.drawer = drawer;
    this.shelves = shelves;
    this.blobs = blobs;
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
   * Creates the article as a draft or replaces its content; its status stays. What is published is
   * what readers see a moment later. Throws Invalid, Stale, and Conflict for an archived article.
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
    return rewrite(known.get(), draft, actor, now);
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
    return rewrite(article, draft, actor, now);
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
    Article article =
        known.orElseGet(() -> persist(new Article(key, imported.draft(), actor, now)));
    boolean changed = known.isPresent() && article.replace(imported, actor, now);
    boolean moved = article.moveTo(imported.status(), actor, now);
    drawer.flush(key.toString());
    if (known.isEmpty()) {
      drawer.tell("created", key, actor, now);
    } else if (changed) {
      drawer.tell("updated", key, actor, now);
    }
    if (moved) {
      drawer.tell(Publishing.happened(imported.status()), key, actor, now);
    }
    return new Saved(view(article), effect(known.isEmpty(), changed || moved));
  }

  private static Saved.Effect effect(boolean created, boolean changed) {
    if (created) {
      return Saved.Effect.CREATED;
    }
    return changed ? Saved.Effect.CHANGED : Saved.Effect.UNCHANGED;
  }

  private Article persist(Article article) {
    entities.persist(article);
    return article;
  }

  private Saved create(ArticleKey key, ArticleDraft draft, String actor, Instant now) {
    draft.category().ifPresent(shelves::require);
    Article article = persist(new Article(key, draft, actor, now));
    drawer.flush(key.toString());
    drawer.tell("created", key, actor, now);
    return new Saved(view(article), Saved.Effect.CREATED);
  }

  private Saved rewrite(Article article, ArticleDraft draft, String actor, Instant now) {
    Optional<String> shelf = article.content().category();
    if (!article.rewrite(draft, actor, now)) {
      return new Saved(view(article), Saved.Effect.UNCHANGED);
    }
    if (!shelf.equals(draft.category())) {
      draft.category().ifPresent(shelves::require);
    }
    drawer.flush(article.key().toString());
    drawer.tell("updated", article.key(), actor, now);
    return new Saved(view(article), Saved.Effect.CHANGED);
  }

  private ArticleView view(Article article) {
    return article.view(drawer.translations(article.key()));
  }
}
