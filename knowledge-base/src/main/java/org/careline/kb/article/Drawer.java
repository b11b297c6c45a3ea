package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.NotFound;
import org.careline.db.persistence.Versions;

/** Where articles are taken from and put back: what the use cases of this package share. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Drawer {

  private final EntityManager entities;
  private final EventLog events;
  private final SnippetTexts snippets;

  /** For the container's proxy. */
  protected Drawer() {
    this(null, null, null);
  }

  @Inject
  Drawer(EntityManager entities, EventLog events, SnippetTexts snippets) {
    this.entities = entities;
    this.events = events;
    this.snippets = snippets;
  }

  public Optional<Article> find(ArticleKey key) {
    return entities
        .createQuery(
            "select a from Article a where a.slug = :slug and a.locale = :locale", Article.class)
        .setParameter("slug", key.slug())
        .setParameter("locale", key.locale())
        .getResultStream()
        .findFirst();
  }

  /** The article as the caller knows it. Throws NotFound and Stale. */
  public Article take(ArticleKey key, OptionalLong expectedVersion) {
    Article article = find(key).orElseThrow(() -> new NotFound("article " + key));
    Versions.expect(expectedVersion, article.version(), key.toString());
    return article;
  }

  public List<String> translations(ArticleKey key) {
    return entities
        .createQuery(
            "select a.locale from Article a where a.slug = :slug and a.locale <> :locale"
                + " order by a.locale",
            String.class)
        .setParameter("slug", key.slug())
        .setParameter("locale", key.locale())
        .getResultList();
  }

  /** By name. */
  public List<StoredFile> filesOf(long articleId) {
    return entities
        .createQuery(
            "select f from StoredFile f where f.articleId = :article order by f.name",
            StoredFile.class)
        .setParameter("article", articleId)
        .getResultList();
  }

  /** Writes a changed article and keeps the version that this made. */
  public void keep(Article article, ArticleVersion.Cause cause, Optional<Long> restoredFrom) {
    flush(article.key().toString());
    entities.persist(new ArticleVersion(article, cause, restoredFrom));
    flush(article.key().toString());
  }

  /** Throws NotFound. */
  public ArticleVersion version(long articleId, long number) {
    return versionUpTo(articleId, number)
        .filter(version -> version.number() == number)
        .orElseThrow(() -> new NotFound("version " + number));
  }

  /** What the article said when its version was this. */
  public Optional<ArticleVersion> versionUpTo(long articleId, long number) {
    return entities
        .createQuery(
            "select v from ArticleVersion v where v.articleId = :article and v.number <= :number"
                + " order by v.number desc",
            ArticleVersion.class)
        .setParameter("article", articleId)
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Notes on the version that readers see since when they do, and tells it. */
  public void tellPublished(Article article, String actor, Instant now) {
    article.liveVersion().ifPresent(number -> version(article.id(), number).publish(actor, now));
    flush(article.key().toString());
    tell("published", article.key(), actor, now);
  }

  /** Writes that an article has another status, and tells it. */
  public void tellMoved(Article article, String actor, Instant now) {
    flush(article.key().toString());
    switch (article.status()) {
      case DRAFT -> tell("withdrawn", article.key(), actor, now);
      case REVIEW -> tell("review-asked", article.key(), actor, now);
      case PUBLISHED -> tellPublished(article, actor, now);
      case ARCHIVED -> tell("archived", article.key(), actor, now);
    }
  }

  /** Writes what was done to an article, and tells it; the article for staff. */
  public ArticleView changed(Article article, String happened, String actor, Instant now) {
    flush(article.key().toString());
    tell(happened, article.key(), actor, now);
    return view(article);
  }

  /** The article for staff. */
  public ArticleView view(Article article) {
    Optional<Long> newest =
        article
            .sourceLocale()
            .flatMap(locale -> find(new ArticleKey(article.key().slug(), locale)))
            .map(source -> source.liveVersion().orElse(source.contentVersion()));
    String text = snippets.expand(article.content().body(), article.key().locale());
    return article.view(
        Markdown.render(text, article.key()).html(), translations(article.key()), newest);
  }

  /** All languages of an article. */
  public List<Article> all(String slug) {
    return entities
        .createQuery("select a from Article a where a.slug = :slug order by a.id", Article.class)
        .setParameter("slug", slug)
        .getResultList();
  }

  /** Writes what is pending, so that a conflict shows here and not at the commit. */
  public void flush(String what) {
    Versions.flush(entities, what);
  }

  /** Notes in the log what happened to an article. */
  public void tell(String happened, ArticleKey key, String actor, Instant now) {
    JsonObject payload =
        JsonTree.object().add("slug", key.slug()).add("locale", key.locale()).build();
    events.append(
        new NewEvent(
            "article." + happened, "article:" + key, Optional.empty(), actor, now, payload));
  }

  /** Notes in the log what happened to a category. */
  public void tellCategory(String happened, String slug, String actor, Instant now) {
    JsonObject payload = JsonTree.object().add("slug", slug).build();
    events.append(
        new NewEvent(
            "category." + happened, "category:" + slug, Optional.empty(), actor, now, payload));
  }
}
