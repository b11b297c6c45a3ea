package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Moves an article between draft, review, published and archived. Asking for the status it has
 * changes nothing. Every verb throws NotFound, Stale, and Conflict for a transition that is not
 * allowed.
 */
@ApplicationScoped
@Transactional
public class Publishing {

  private static final OptionalLong ANY = OptionalLong.empty();

  private final EntityManager entities;
  private final Drawer drawer;

  /** For the container's proxy. */
  protected Publishing() {
    this(null, null);
  }

  @Inject
  Publishing(EntityManager entities, Drawer drawer) {
    this.entities = entities;
    this.drawer = drawer;
  }

  /**
   * Readers find what is written now a moment later. Throws Invalid when it has no body, or marks
   * of a conflict in it.
   */
  public ArticleView publish(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    return moveTo(ArticleStatus.PUBLISHED, key, expectedVersion, actor, now);
  }

  /** Back to draft: readers do not find it any more. */
  public ArticleView withdraw(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    return moveTo(ArticleStatus.DRAFT, key, expectedVersion, actor, now);
  }

  /** Kept, but neither read nor edited any more. */
  public ArticleView archive(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    return moveTo(ArticleStatus.ARCHIVED, key, expectedVersion, actor, now);
  }

  /** The verb that leads to a status. */
  public ArticleView moveTo(
      ArticleStatus status,
      ArticleKey key,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    Article article = drawer.take(key, expectedVersion);
    if (article.moveTo(status, actor, now)) {
      drawer.tellMoved(article, actor, now);
    }
    return drawer.view(article);
  }

  /** Asks somebody who may publish to look at it; what readers see stays. */
  public ArticleView askForReview(
      ArticleKey key, OptionalLong expectedVersion, String note, String actor, Instant now) {
    Article article = drawer.take(key, expectedVersion);
    boolean asked = article.askForReview(note, actor, now);
    drawer.flush(key.toString());
    if (asked) {
      drawer.tell("review-asked", key, actor, now);
    }
    return drawer.view(article);
  }

  /** Answers the question: the writer goes on. Throws Conflict when nobody asked. */
  public ArticleView returnToWriter(
      ArticleKey key, OptionalLong expectedVersion, String note, String actor, Instant now) {
    Article article = drawer.take(key, expectedVersion);
    article.returnToWriter(note, actor, now);
    return drawer.changed(article, "review-answered", actor, now);
  }

  /** What is written now is published then, whatever is written until then. Throws Invalid. */
  public ArticleView schedule(
      ArticleKey key, OptionalLong expectedVersion, Instant at, String actor, Instant now) {
    Article article = drawer.take(key, expectedVersion);
    article.schedule(at, actor, now);
    return drawer.changed(article, "scheduled", actor, now);
  }

  /** Nothing is planned any more. */
  public ArticleView unschedule(
      ArticleKey key, OptionalLong expectedVersion, String actor, Instant now) {
    Article article = drawer.take(key, expectedVersion);
    return article.unschedule(actor, now)
        ? drawer.changed(article, "unscheduled", actor, now)
        : drawer.view(article);
  }

  /** The day by which somebody looks at it again; empty for never. */
  public ArticleView reviewBy(
      ArticleKey key,
      OptionalLong expectedVersion,
      Optional<LocalDate> day,
      String actor,
      Instant now) {
    Article article = drawer.take(key, expectedVersion);
    article.reviewBy(day);
    return drawer.changed(article, "review-planned", actor, now);
  }

  /** Articles whose hour has come. */
  public List<ArticleKey> due(Instant now) {
    return entities
        .createQuery(
            "select a.slug, a.locale from Article a where a.plan.publishAt <= :now"
                + " order by a.plan.publishAt, a.id",
            Object[].class)
        .setParameter("now", now)
        .setMaxResults(100)
        .getResultStream()
        .map(row -> new ArticleKey((String) row[0], (String) row[1]))
        .toList();
  }

  /** Publishes what was planned, once; throws Stale when another node was faster. */
  public void publishDue(ArticleKey key, Instant now) {
    Article article = drawer.take(key, ANY);
    article
        .publishScheduled(now)
        .ifPresent(
            actor -> {
              drawer.flush(key.toString());
              drawer.tellPublished(article, actor, now);
            });
  }
}
