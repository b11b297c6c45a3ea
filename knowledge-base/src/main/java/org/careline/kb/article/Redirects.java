package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;

/**
 * Old slugs of articles and categories, for good. What exists under a slug goes before a redirect;
 * no redirect leads to another one.
 */
@ApplicationScoped
@Transactional
public class Redirects {

  static final String ARTICLE = "article";
  static final String CATEGORY = "category";

  private final Database database;

  /** For the container's proxy. */
  protected Redirects() {
    this(null);
  }

  @Inject
  Redirects(Database database) {
    this.database = database;
  }

  /** Where an article is found now that nobody finds under this slug. */
  public Optional<String> article(String slug) {
    return target(ARTICLE, slug);
  }

  /** Where a category is found now. */
  public Optional<String> category(String slug) {
    return target(CATEGORY, slug);
  }

  /** All of them, by kind and name. */
  public List<Redirect> list() {
    return database.list(
        "select kind, slug, target, created_by, created_at from kb_redirect order by kind, slug",
        row ->
            new Redirect(
                row.text("kind"),
                row.text("slug"),
                row.text("target"),
                row.text("created_by"),
                row.instant("created_at")));
  }

  /**
   * Leads an old name to a new one. Throws Invalid for a kind other than article and category, a
   * target that does not exist, and a name that does.
   */
  public void put(String kind, String slug, String target, String actor, Instant now) {
    if (!kind.equals(ARTICLE) && !kind.equals(CATEGORY)) {
      throw new Invalid(Violation.of("kind", "redirect.kind"));
    }
    if (!Slug.isOne(slug) || exists(kind, slug)) {
      throw new Invalid(Violation.of("slug", "redirect.slug"));
    }
    if (!exists(kind, target)) {
      throw new Invalid(Violation.of("target", "redirect.target", target));
    }
    lead(kind, slug, target, actor, now);
  }

  /** Throws NotFound. */
  public void remove(String kind, String slug) {
    if (database.update(
            "delete from kb_redirect where kind = ? and slug = ?",
            Database.ascii(kind),
            Database.ascii(slug))
        == 0) {
      throw new NotFound("redirect " + slug);
    }
  }

  /** Remembers a change of name: what led to the old one leads to the new one. */
  void lead(String kind, String slug, String target, String actor, Instant now) {
    database.update("delete from kb_redirect where kind = ? and slug = ?", kind, target);
    database.update(
        "update kb_redirect set target = ? where kind = ? and target = ?", target, kind, slug);
    database.update(
        "insert into kb_redirect (kind, slug, target, created_by, created_at)"
            + " values (?, ?, ?, ?, ?) on duplicate key update target = values(target),"
            + " created_by = values(created_by), created_at = values(created_at)",
        kind,
        slug,
        target,
        actor,
        now);
  }

  /** A new article takes its name back. */
  void forget(String slug) {
    database.update("delete from kb_redirect where kind = ? and slug = ?", ARTICLE, slug);
  }

  private boolean exists(String kind, String slug) {
    String table = kind.equals(ARTICLE) ? "kb_article" : "kb_category";
    return database
        .first(
            "select 1 known from " + table + " where slug = ? limit 1",
            row -> row.flag("known"),
            Database.ascii(slug))
        .isPresent();
  }

  private Optional<String> target(String kind, String slug) {
    return database.first(
        "select target from kb_redirect where kind = ? and slug = ?",
        row -> row.text("target"),
        kind,
        Database.ascii(slug));
  }
}
