package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;

/** Gives articles and categories another slug; the old one leads there for good. */
@ApplicationScoped
@Transactional
public class Renaming {

  private final EntityManager entities;
  private final Database database;
  private final Drawer drawer;
  private final Shelves shelves;
  private final Redirects redirects;

  /** For the container's proxy. */
  protected Renaming() {
    this(null, null, null, null, null);
  }

  @Inject
  Renaming(
      EntityManager entities,
      Database database,
      Drawer drawer,
      Shelves shelves,
      Redirects redirects) {
    this.entities = entities;
    this.database = database;
    this.drawer = drawer;
    this.shelves = shelves;
    this.redirects = redirects;
  }

  /**
   * Renames an article in all its languages. Throws NotFound, and Invalid for a slug that is none
   * or is taken.
   */
  public void article(String slug, String newSlug, String actor, Instant now) {
    List<Article> articles = drawer.all(slug);
    if (articles.isEmpty()) {
      throw new NotFound("article " + slug);
    }
    requireFree(newSlug, !drawer.all(newSlug).isEmpty());
    List<ArticleKey> before = articles.stream().map(Article::key).toList();
    articles.forEach(article -> article.rename(newSlug, actor, now));
    drawer.flush(newSlug);
    redirects.lead(Redirects.ARTICLE, slug, newSlug, actor, now);
    before.forEach(key -> drawer.tell("renamed", key, actor, now));
    articles.forEach(article -> drawer.tell("updated", article.key(), actor, now));
  }

  /**
   * Renames a category with all that stands in it. Throws NotFound, and Invalid for a slug that is
   * none or is taken.
   */
  public CategoryView category(String slug, String newSlug, String actor, Instant now) {
    Category old = shelves.find(slug).orElseThrow(() -> new NotFound("category " + slug));
    requireFree(newSlug, shelves.find(newSlug).isPresent());
    return move(old, shelves.create(newSlug, old.content()), actor, now);
  }

  /**
   * Puts all that stands in a category into another one, which its old name leads to from then on.
   * Throws NotFound, and Invalid when the other one is not there or stands in it.
   */
  public CategoryView merge(String slug, String into, String actor, Instant now) {
    Category old = shelves.find(slug).orElseThrow(() -> new NotFound("category " + slug));
    if (shelves.withSubcategories(slug).contains(into)) {
      throw new Invalid(Violation.of("into", "category.circle"));
    }
    Category target =
        shelves
            .find(into)
            .orElseThrow(() -> new Invalid(Violation.of("into", "category.unknown", into)));
    return move(old, target, actor, now);
  }

  private CategoryView move(Category old, Category target, String actor, Instant now) {
    drawer.flush("category " + target.slug());
    List<ArticleKey> inside = articlesIn(old.slug());
    for (String table : List.of("kb_article", "kb_article_version")) {
      database.update(
          "update " + table + " set category = ? where category = ?", target.slug(), old.slug());
    }
    database.update(
        "update kb_category set parent = ? where parent = ?", target.slug(), old.slug());
    entities.remove(old);
    drawer.flush("category " + old.slug());
    redirects.lead(Redirects.CATEGORY, old.slug(), target.slug(), actor, now);
    drawer.tellCategory("renamed", old.slug(), actor, now);
    drawer.tellCategory("updated", target.slug(), actor, now);
    inside.forEach(key -> drawer.tell("updated", key, actor, now));
    return target.view(inside.size());
  }

  /** Also articles of which only what readers see stands there. */
  private List<ArticleKey> articlesIn(String category) {
    return database.list(
        "select distinct a.slug, a.locale from kb_article a left join kb_article_version v"
            + " on v.article_id = a.id and v.number = a.live_version"
            + " where a.category = ? or v.category = ?",
        row -> new ArticleKey(row.text("slug"), row.text("locale")),
        category,
        category);
  }

  private static void requireFree(String slug, boolean taken) {
    if (!Slug.isOne(slug)) {
      throw new Invalid(Violation.of("slug", "slug.form", Slug.LONGEST));
    }
    if (taken) {
      throw new Invalid(Violation.of("slug", "slug.taken", slug));
    }
  }
}
