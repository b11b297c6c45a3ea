package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads published articles in bulk, for the index. */
@ApplicationScoped
@Transactional
public class PublishedArticles {

  private final EntityManager entities;
  private final SnippetTexts snippets;

  /** For the container's proxy. */
  protected PublishedArticles() {
    this(null, null);
  }

  @Inject
  PublishedArticles(EntityManager entities, SnippetTexts snippets) {
    this.entities = entities;
    this.snippets = snippets;
  }

  /** Whether somebody may read the article now. */
  public boolean isFor(Readership reader, ArticleKey key) {
    return load(List.of(key)).stream()
        .map(PublishedContent::content)
        .anyMatch(content -> reader.includes(content.visibility(), content.readers()));
  }

  /** Those of the keys that are published, in one statement. */
  public List<PublishedContent> load(Collection<ArticleKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<ArticleKey> wanted = Set.copyOf(keys);
    List<Object[]> found =
        entities
            .createQuery(
                "select a.slug, a.locale, a.publishedAt, v from Article a, ArticleVersion v"
                    + " where a.slug in :slugs"
                    + " and v.articleId = a.id and v.number = a.liveVersion",
                Object[].class)
            .setParameter("slugs", wanted.stream().map(ArticleKey::slug).distinct().toList())
            .getResultList();
    return found.stream()
        .map(PublishedArticles::published)
        .filter(article -> wanted.contains(article.key()))
        .map(this::expanded)
        .toList();
  }

  private static PublishedContent published(Object[] row) {
    ArticleKey key = new ArticleKey((String) row[0], (String) row[1]);
    return ((ArticleVersion) row[3]).published(key, (Instant) row[2]);
  }

  /** With snippets in their places. */
  public PublishedContent expanded(PublishedContent article) {
    ArticleDraft content = article.content();
    if (!content.body().contains("{{")) {
      return article;
    }
    return new PublishedContent(
        article.key(),
        content.withBody(snippets.expand(content.body(), article.key().locale())),
        article.publishedAt(),
        article.updatedAt(),
        article.version());
  }
}
