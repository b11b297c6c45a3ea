package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** What readers would see if some articles were published or removed; nothing is written. */
@ApplicationScoped
@Transactional
public class Rehearsal {

  private static final int MOST = 50;

  private final EntityManager entities;
  private final PublishedArticles published;

  /** For the container's proxy. */
  protected Rehearsal() {
    this(null, null);
  }

  @Inject
  Rehearsal(EntityManager entities, PublishedArticles published) {
    this.entities = entities;
    this.published = published;
  }

  /**
   * The articles that are not removed as readers would see them, in the same order; those without a
   * content as they are written now. Throws Invalid for what could not be published or removed,
   * with fields such as {@code articles[0].content.title}.
   */
  public List<PublishedContent> published(List<Rehearsed> articles, Instant now) {
    if (articles.isEmpty()) {
      return List.of();
    }
    if (articles.size() > MOST) {
      throw new Invalid(Violation.of("articles", "article.rehearsal.many", MOST));
    }
    Map<ArticleKey, Article> known = known(articles);
    List<Violation> violations = new ArrayList<>();
    List<PublishedContent> contents = new ArrayList<>();
    Set<ArticleKey> named = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      Rehearsed each = articles.get(i);
      String field = "articles[" + i + "]";
      Optional<Article> article = Optional.ofNullable(known.get(each.key()));
      Optional<ArticleDraft> content = each.content().or(() -> article.map(Article::content));
      if (!named.add(each.key())) {
        violations.add(Violation.of(field + ".slug", "article.rehearsal.twice"));
      } else if (each.removed()) {
        if (each.content().isPresent()) {
          violations.add(Violation.of(field + ".removed", "article.rehearsal.removed"));
        } else if (article.isEmpty()) {
          violations.add(unknown(field, each));
        }
      } else if (content.isEmpty()) {
        violations.add(unknown(field, each));
      } else {
        violations.addAll(faults(field, each, content.get()));
        contents.add(
            new PublishedContent(
                each.key(), content.get(), now, now, article.map(Article::version).orElse(1L)));
      }
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    return contents.stream().map(published::expanded).toList();
  }

  private static Violation unknown(String field, Rehearsed article) {
    return Violation.of(
        field + ".slug", "article.rehearsal.unknown", article.key().slug(), article.key().locale());
  }

  private static List<Violation> faults(String field, Rehearsed article, ArticleDraft content) {
    try {
      Rules.check(article.key(), content);
      Article.requireText(content.body());
      return List.of();
    } catch (Invalid faulty) {
      return faulty.violations().stream()
          .map(
              violation ->
                  new Violation(
                      field + below(violation.field(), article),
                      violation.key(),
                      violation.arguments()))
          .toList();
    }
  }

  private static String below(String name, Rehearsed article) {
    boolean ofKey = name.equals("slug") || name.equals("locale");
    return ofKey || article.content().isEmpty() ? "." + name : ".content." + name;
  }

  private Map<ArticleKey, Article> known(List<Rehearsed> articles) {
    List<String> slugs =
        articles.stream().map(each -> each.key().slug()).filter(Slug::isOne).distinct().toList();
    Map<ArticleKey, Article> known = new HashMap<>();
    if (!slugs.isEmpty()) {
      entities
          .createQuery("select a from Article a where a.slug in :slugs", Article.class)
          .setParameter("slugs", slugs)
          .getResultList()
          .forEach(article -> known.put(article.key(), article));
    }
    return known;
  }
}
