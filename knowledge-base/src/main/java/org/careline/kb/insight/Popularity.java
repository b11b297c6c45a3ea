package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.kb.article.ArticleKey;

/**
 * How much articles are worth to their readers: a point for each view of the last 30 days, 5 for a
 * vote that it helped, minus 10 for one that it did not.
 */
@ApplicationScoped
@Transactional
public class Popularity {

  private static final int DAYS = 30;

  private final EntityManager entities;

  /** For the container's proxy. */
  protected Popularity() {
    this(null);
  }

  @Inject
  Popularity(EntityManager entities) {
    this.entities = entities;
  }

  /** Articles that anybody has read or voted for; scores may be negative. */
  public Map<ArticleKey, Long> scores(Instant now) {
    LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS);
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.slug, a.locale, sum(p.points) from kb_article a join ("
                    + "select article_id, sum(views) as points from kb_article_view"
                    + " where day >= ?1 group by article_id"
                    + " union all"
                    + " select article_id, sum(case when helpful then 5 else -10 end)"
                    + " from kb_feedback group by article_id"
                    + ") p on p.article_id = a.id group by a.slug, a.locale")
            .setParameter(1, since)
            .getResultList();
    Map<ArticleKey, Long> scores = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      scores.put(new ArticleKey((String) row[0], (String) row[1]), ((Number) row[2]).longValue());
    }
    return scores;
  }
}
