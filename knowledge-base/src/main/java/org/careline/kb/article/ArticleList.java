package org.careline.kb.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;

/** The list of articles for staff: newest change first, a page at a time. */
final class ArticleList {

  private static final int LONGEST = 200;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * What to list.
   *
   * @param shelves slugs of the categories the filter means; read only if it names one
   */
  ArticleList(ArticleFilter filter, List<String> shelves) {
    filter.locale().ifPresent(locale -> where("a.locale = :locale", "locale", locale));
    filter.status().ifPresent(status -> where("a.status = :status", "status", status));
    filter
        .visibility()
        .ifPresent(visibility -> where("a.visibility = :visibility", "visibility", visibility));
    filter.category().ifPresent(slug -> where("a.category in :shelves", "shelves", shelves));
    filter
        .text()
        .filter(text -> !text.isBlank())
        .ifPresent(text -> where("a.title like :text escape '!'", "text", "%" + plain(text) + "%"));
    ask(filter.extra());
  }

  private void ask(ArticleFilter.Extra extra) {
    extra
        .live()
        .ifPresent(live -> conditions.add("a.liveVersion is " + (live ? "not null" : "null")));
    extra
        .reviewDue()
        .ifPresent(
            day -> {
              where("a.plan.reviewBy <= :day", "day", day);
              where("a.status <> :archived", "archived", ArticleStatus.ARCHIVED);
            });
    extra.owner().ifPresent(owner -> where("a.owner = :owner", "owner", Database.ascii(owner)));
    if (extra.scheduled()) {
      conditions.add("a.plan.publishAt is not null");
    }
    if (extra.outdated()) {
      conditions.add("coalesce(s.liveVersion, s.contentVersion) > a.sourceVersion");
    }
  }

  Page<ArticleSummary> page(EntityManager entities, int limit, Optional<String> cursor) {
    Cursor.read(cursor, 3)
        .ifPresent(
            after -> {
              where(
                  "(a.updatedAt < :updated or (a.updatedAt = :updated and a.id < :id))",
                  "updated",
                  Instant.ofEpochSecond(after.number(0), after.number(1)));
              parameters.put("id", after.number(2));
            });
    int rows = Math.max(1, Math.min(limit, LONGEST));
    TypedQuery<Object[]> query = entities.createQuery(jpql(), Object[].class);
    parameters.forEach(query::setParameter);
    List<Object[]> found = query.setMaxResults(rows + 1).getResultList();
    List<Object[]> shown = found.subList(0, Math.min(rows, found.size()));
    Optional<String> next =
        found.size() > rows ? Optional.of(cursorAfter(shown.get(rows - 1))) : Optional.empty();
    return new Page<>(shown.stream().map(ArticleList::summary).toList(), next);
  }

  private String jpql() {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return "select a.id, a.slug, a.locale, a.title, a.summary, a.category, a.visibility, a.status,"
        + " a.version, a.updatedAt, a.updatedBy, a.liveVersion, a.plan.publishAt, a.plan.reviewBy,"
        + " a.sourceVersion, coalesce(s.liveVersion, s.contentVersion) from Article a"
        + " left join Article s on s.slug = a.slug and s.locale = a.sourceLocale"
        + where
        + " order by a.updatedAt desc, a.id desc";
  }

  private void where(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  private static String plain(String text) {
    return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String cursorAfter(Object[] row) {
    Instant updated = (Instant) row[9];
    return Cursor.after(updated.getEpochSecond(), updated.getNano(), row[0]).toString();
  }

  private static ArticleSummary summary(Object[] row) {
    return new ArticleSummary(
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        Optional.ofNullable((String) row[5]),
        (Visibility) row[6],
        (ArticleStatus) row[7],
        (Long) row[8],
        (Instant) row[9],
        (String) row[10],
        row[11] != null,
        Optional.ofNullable((Instant) row[12]),
        Optional.ofNullable((LocalDate) row[13]),
        row[14] != null && row[15] != null && number(row[15]) > number(row[14]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
