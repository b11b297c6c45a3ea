package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;

/** What an article said before, and what changed from then to then. */
@ApplicationScoped
@Transactional
public class ArticleVersions {

  private static final int LONGEST = 200;

  private final EntityManager entities;
  private final Drawer drawer;

  /** For the container's proxy. */
  protected ArticleVersions() {
    this(null, null);
  }

  @Inject
  ArticleVersions(EntityManager entities, Drawer drawer) {
    this.entities = entities;
    this.drawer = drawer;
  }

  /** Newest first. Throws NotFound. */
  public Page<VersionSummary> list(ArticleKey key, int limit, Optional<String> cursor) {
    long before = Cursor.read(cursor, 1).map(c -> c.number(0)).orElse(Long.MAX_VALUE);
    int rows = Math.max(1, Math.min(limit, LONGEST));
    List<VersionSummary> found =
        entities
            .createQuery(
                "select v.number, v.cause, v.restoredFrom, v.title, v.writtenBy, v.writtenAt,"
                    + " v.publishedBy, v.publishedAt from ArticleVersion v"
                    + " where v.articleId = :article and v.number < :before"
                    + " order by v.number desc",
                Object[].class)
            .setParameter("article", idOf(key))
            .setParameter("before", before)
            .setMaxResults(rows + 1)
            .getResultStream()
            .map(ArticleVersions::summary)
            .toList();
    List<VersionSummary> shown = found.subList(0, Math.min(rows, found.size()));
    Optional<String> next =
        found.size() > rows
            ? Optional.of(Cursor.after(shown.get(rows - 1).number()).toString())
            : Optional.empty();
    return new Page<>(shown, next);
  }

  /** Throws NotFound. */
  public VersionView get(ArticleKey key, long number) {
    return drawer.version(idOf(key), number).view();
  }

  /**
   * What changed between two versions.
   *
   * @param from empty for the version before
   */
  public VersionDiff diff(ArticleKey key, OptionalLong from, long to) {
    long article = idOf(key);
    ArticleDraft after = drawer.version(article, to).content();
    if (from.isPresent()) {
      ArticleDraft before = drawer.version(article, from.getAsLong()).content();
      return VersionDiff.between(from.getAsLong(), before, to, after);
    }
    return drawer
        .versionUpTo(article, to - 1)
        .map(known -> VersionDiff.between(known.number(), known.content(), to, after))
        .orElseGet(() -> VersionDiff.between(0, VersionDiff.NOTHING, to, after));
  }

  private long idOf(ArticleKey key) {
    return drawer.find(key).orElseThrow(() -> new NotFound("article " + key)).id();
  }

  private static VersionSummary summary(Object[] row) {
    return new VersionSummary(
        (Long) row[0],
        (String) row[1],
        Optional.ofNullable((Long) row[2]),
        (String) row[3],
        (String) row[4],
        (Instant) row[5],
        Optional.ofNullable((String) row[6]),
        Optional.ofNullable((Instant) row[7]));
  }
}
