package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.kb.article.ArticleKey;

/**
 * The figures of the deflection ledger, for staff: they name every article. A path is in them some
 * seconds after it has ended, which is 30 minutes after its last step, on the day (UTC) on which it
 * began. What is asked costs what its days hold, whatever lies before them.
 */
@ApplicationScoped
@Transactional
public class Insight {

  private static final int LONGEST_LIST = 200;

  /** Microseconds up to the last year a database knows. */
  private static final long LATEST = 253_402_300_799_999_999L;

  private static final String OUTCOMES =
      " sum(solved) s, sum(went) w, sum(abandoned) a, sum(tickets) t,"
          + " sum(solved + went + abandoned + tickets) n ";

  private final Database database;
  private final Ledger ledger;

  /** For the container's proxy. */
  protected Insight() {
    this(null, null);
  }

  @Inject
  Insight(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /** How many of those who looked for an answer did without a ticket. */
  public Deflection deflection(Days days) {
    List<DayFigures> byDay =
        database.list(
            "select day, searches, without_hit, opened, direct, solved s, went w, abandoned a,"
                + " tickets t from kb_day where day between ? and ? order by day",
            row ->
                new DayFigures(
                    row.day("day"),
                    row.number("searches"),
                    row.number("without_hit"),
                    row.number("opened"),
                    row.number("direct"),
                    outcomes(row)),
            days.from(),
            days.to());
    return Deflection.of(days, byDay);
  }

  /**
   * Articles that were read.
   *
   * @param limit 1 to 200
   */
  public Page<ArticleFigures> articles(
      Days days, ArticleFigures.Order order, int limit, Optional<String> cursor) {
    record Counted(long id, ArticleFigures figures) {}
    Optional<Cursor> after = Cursor.read(cursor, 2);
    long most = after.map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    String measure = order.measure();
    List<Counted> found =
        database.list(
            "select f.*, slug, locale, title from (select article_id, sum(helpful) h,"
                + " sum(unhelpful) u,"
                + OUTCOMES
                + "from kb_day_article where day between ? and ? group by article_id having "
                + order.condition()
                + " and (%s < ? or (%s = ? and article_id > ?)) order by %s desc, article_id limit ?"
                    .formatted(measure, measure, measure)
                + ") f join kb_article k on k.id = f.article_id order by f."
                + measure
                + " desc, f.article_id",
            row ->
                new Counted(
                    row.number("article_id"),
                    new ArticleFigures(
                        key(row),
                        row.text("title"),
                        row.number("h"),
                        row.number("u"),
                        outcomes(row))),
            days.from(),
            days.to(),
            most,
            most,
            after.map(last -> last.number(1)).orElse(0L),
            rows(limit));
    return page(found, limit, last -> Cursor.after(order.of(last.figures()), last.id()))
        .map(Counted::figures);
  }

  /** Articles that nobody opened although readers could see them on all these days. */
  public Page<UnreadArticle> unread(Days days, int limit, Optional<String> cursor) {
    record Unread(long id, UnreadArticle article) {}
    List<Unread> found =
        database.list(
            "select id, slug, locale, title, published_at from kb_article k"
                + " where live_version is not null and published_at < ? and id > ?"
                + " and not exists (select 1 from kb_day_article d"
                + " where d.article_id = k.id and d.day between ? and ?) order by id limit ?",
            row ->
                new Unread(
                    row.number("id"),
                    new UnreadArticle(key(row), row.text("title"), row.instant("published_at"))),
            days.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
            Cursor.read(cursor, 1).map(last -> last.number(0)).orElse(0L),
            days.from(),
            days.to(),
            rows(limit));
    return page(found, limit, last -> Cursor.after(last.id())).map(Unread::article);
  }

  /** What was asked. */
  public Page<QueryFigures> queries(
      Days days, QueryFigures.Order order, int limit, Optional<String> cursor) {
    Optional<Cursor> after = Cursor.read(cursor, 3);
    long most = after.map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    String locale = after.map(last -> Database.ascii(last.text(1))).orElse("");
    String measure = order.measure();
    List<QueryFigures> found =
        database.list(
            "select locale, words, sum(without_hit) z,"
                + OUTCOMES
                + "from kb_day_query where day between ? and ? group by locale, words having "
                + "%s > 0 and (%s < ? or (%s = ? and (locale > ? or (locale = ? and words > ?))))"
                    .formatted(measure, measure, measure)
                + " order by "
                + measure
                + " desc, locale, words limit ?",
            row ->
                new QueryFigures(
                    row.text("locale"), row.text("words"), row.number("z"), outcomes(row)),
            days.from(),
            days.to(),
            most,
            most,
            locale,
            locale,
            after.map(last -> last.text(2)).orElse(""),
            rows(limit));
    return page(found, limit, last -> Cursor.after(order.of(last), last.locale(), last.words()));
  }

  /** What was read and searched in, by category; the busiest first. */
  public List<CategoryFigures> categories(Days days) {
    return database.list(
        "select category,"
            + OUTCOMES
            + "from kb_day_category where day between ? and ? group by category"
            + " order by n desc, category",
        row -> new CategoryFigures(row.text("category"), outcomes(row)),
        days.from(),
        days.to());
  }

  /**
   * Single paths, the last one first, as long as they are kept.
   *
   * @param outcome of those that have ended like this; without it, also of those that go on
   */
  public Page<WalkedPath> paths(
      Days days, Optional<Outcome> outcome, int limit, Optional<String> cursor) {
    record Found(long id, Instant lastAt, Optional<Outcome> outcome) {}
    Optional<Cursor> after = Cursor.read(cursor, 2);
    List<Object> arguments = new ArrayList<>();
    arguments.add(days.from().atStartOfDay());
    arguments.add(days.to().plusDays(1).atStartOfDay());
    outcome.ifPresent(wanted -> arguments.add(wanted.code()));
    after.ifPresent(
        last -> {
          Instant at = Instant.EPOCH.plus(Math.floorMod(last.number(0), LATEST), ChronoUnit.MICROS);
          arguments.addAll(List.of(at, at, last.number(1)));
        });
    arguments.add(rows(limit));
    List<Found> found =
        database.list(
            "select id, outcome, last_at from kb_path where last_at >= ? and last_at < ?"
                + (outcome.isPresent() ? " and outcome = ?" : "")
                + (after.isPresent() ? " and (last_at < ? or (last_at = ? and id < ?))" : "")
                + " order by last_at desc, id desc limit ?",
            row ->
                new Found(
                    row.number("id"),
                    row.instant("last_at"),
                    row.optionalText("outcome").map(Outcome::of)),
            arguments.toArray());
    Map<Long, VisitPath> paths = new HashMap<>();
    ledger.read(found.stream().map(Found::id).toList()).forEach(path -> paths.put(path.id(), path));
    return page(found, limit, last -> Cursor.after(micros(last.lastAt()), last.id()))
        .map(each -> WalkedPath.of(paths.get(each.id()), each.outcome()));
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  private static <T> Page<T> page(List<T> found, int limit, Function<T, Cursor> cursor) {
    int shown = Math.min(found.size(), rows(limit) - 1);
    List<T> items = found.subList(0, shown);
    return new Page<>(
        items,
        found.size() > shown
            ? Optional.of(cursor.apply(items.get(shown - 1)).toString())
            : Optional.empty());
  }

  /** One more than is shown tells whether there is another page. */
  private static int rows(int limit) {
    return Math.max(1, Math.min(limit, LONGEST_LIST)) + 1;
  }

  private static ArticleKey key(Row row) throws SQLException {
    return new ArticleKey(row.text("slug"), row.text("locale"));
  }

  private static Outcomes outcomes(Row row) throws SQLException {
    return new Outcomes(row.number("s"), row.number("w"), row.number("a"), row.number("t"));
  }
}
