package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.question.Learning;

/**
 * Adds what came of paths to the figures of their day, once they have ended. The paths themselves
 * are kept for a while, to be looked at, and then forgotten; the figures stay.
 */
@ApplicationScoped
@Transactional
class Folding {

  /** Of queries by fewer visits than this on a day not even the words outlive the paths. */
  static final int FEW = 3;

  /** What is older has been gone through before. */
  private static final Period LOOKED_BACK = Period.ofDays(30);

  private static final int AT_ONCE = 200;
  private static final int FORGOTTEN_AT_ONCE = 2_000;
  private static final String DAY =
      "insert into kb_day (day, searches, without_hit, opened, direct, solved, went, abandoned,"
          + " tickets) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
          + " searches = searches + values(searches),"
          + " without_hit = without_hit + values(without_hit), opened = opened + values(opened),"
          + " direct = direct + values(direct), ";
  private static final String ARTICLE =
      "insert into kb_day_article (day, article_id, helpful, unhelpful, solved, went, abandoned,"
          + " tickets) values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
          + " helpful = helpful + values(helpful), unhelpful = unhelpful + values(unhelpful), ";
  private static final String QUERY =
      "insert into kb_day_query (day, locale, words, without_hit, solved, went, abandoned, tickets)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
          + " without_hit = without_hit + values(without_hit), ";
  private static final String CATEGORY =
      "insert into kb_day_category (day, category, solved, went, abandoned, tickets)"
          + " values (?, ?, ?, ?, ?, ?) on duplicate key update ";
  private static final String OUTCOMES =
      "solved = solved + values(solved), went = went + values(went),"
          + " abandoned = abandoned + values(abandoned), tickets = tickets + values(tickets)";

  private final Database database;
  private final Ledger ledger;
  private final Learning learning;

  /** An article as the figures know it. */
  private record Known(Lessons.Subject subject, Optional<String> category) {
    long id() {
      return subject.id();
    }
  }

  /** For the container's proxy. */
  protected Folding() {
    this(null, null, null);
  }

  @Inject
  Folding(Database database, Ledger ledger, Learning learning) {
    this.database = database;
    this.ledger = ledger;
    this.learning = learning;
  }

  /**
   * Counts some of the paths that have ended.
   *
   * @return whether there may be more
   */
  public boolean fold(Instant now) {
    List<VisitPath> paths = ledger.ended(now, AT_ONCE);
    if (paths.isEmpty()) {
      return false;
    }
    Map<ArticleKey, Known> articles = articles(paths);
    Set<String> categories = categories(paths);
    Sums days = new Sums(8);
    Sums ofArticles = new Sums(6);
    Sums ofQueries = new Sums(5);
    Sums ofCategories = new Sums(4);
    for (VisitPath path : paths) {
      Outcome outcome = path.outcome();
      ledger.close(path.id(), outcome);
      count(path, outcome, days);
      if (outcome != Outcome.DIRECT) {
        countArticles(path, outcome, articles, ofArticles);
        countQueries(path, outcome, ofQueries);
        Set<String> touched = new LinkedHashSet<>(searchedIn(path));
        touched.retainAll(categories);
        path.articles()
            .forEach(
                key ->
                    Optional.ofNullable(articles.get(key))
                        .flatMap(Known::category)
                        .ifPresent(touched::add));
        touched.forEach(
            category -> ofCategories.count(column(outcome), List.of(path.day(), category)));
      }
    }
    database.updateAll(DAY + OUTCOMES, days.rows());
    database.updateAll(ARTICLE + OUTCOMES, ofArticles.rows());
    database.updateAll(QUERY + OUTCOMES, ofQueries.rows());
    database.updateAll(CATEGORY + OUTCOMES, ofCategories.rows());
    learning.learn(
        Lessons.of(paths, key -> Optional.ofNullable(articles.get(key)).map(Known::subject)), now);
    return paths.size() == AT_ONCE;
  }

  /** The outcomes stand last in each row, in this order. */
  private static int column(Outcome outcome) {
    return switch (outcome) {
      case SOLVED -> 0;
      case LEFT -> 1;
      case ABANDONED -> 2;
      case TICKET -> 3;
      case DIRECT -> throw new IllegalArgumentException();
    };
  }

  private static void count(VisitPath path, Outcome outcome, Sums days) {
    List<Object> key = List.of(path.day());
    path.queries()
        .forEach(
            (query, found) -> {
              days.count(0, key);
              if (!found) {
                days.count(1, key);
              }
            });
    path.articles().forEach(article -> days.count(2, key));
    days.count(outcome == Outcome.DIRECT ? 3 : 4 + column(outcome), key);
  }

  private static void countArticles(
      VisitPath path, Outcome outcome, Map<ArticleKey, Known> articles, Sums sums) {
    Map<ArticleKey, Boolean> votes = path.votes();
    for (ArticleKey article : path.articles()) {
      Known known = articles.get(article);
      if (known != null) {
        List<Object> key = List.of(path.day(), known.id());
        if (votes.containsKey(article)) {
          sums.count(votes.get(article) ? 0 : 1, key);
        }
        sums.count(2 + column(outcome), key);
      }
    }
  }

  private static void countQueries(VisitPath path, Outcome outcome, Sums sums) {
    path.queries()
        .forEach(
            (query, found) -> {
              List<Object> key = List.of(path.day(), query.locale(), query.words());
              if (!found) {
                sums.count(0, key);
              }
              sums.count(1 + column(outcome), key);
            });
  }

  private static Set<String> searchedIn(VisitPath path) {
    Set<String> categories = new HashSet<>();
    for (Step step : path.steps()) {
      step.search().flatMap(SearchedFor::category).ifPresent(categories::add);
    }
    return categories;
  }

  private Map<ArticleKey, Known> articles(List<VisitPath> paths) {
    Set<String> slugs = new HashSet<>();
    paths.forEach(path -> path.articles().forEach(article -> slugs.add(article.slug())));
    Map<ArticleKey, Known> known = new HashMap<>();
    if (!slugs.isEmpty()) {
      database
          .list(
              "select id, slug, locale, title, category from kb_article where slug in ("
                  + Database.marks(slugs)
                  + ")",
              row ->
                  known.put(
                      new ArticleKey(row.text("slug"), row.text("locale")),
                      new Known(
                          new Lessons.Subject(row.number("id"), row.text("title")),
                          row.optionalText("category"))),
              slugs.toArray())
          .clear();
    }
    return known;
  }

  private Set<String> categories(List<VisitPath> paths) {
    Set<String> named = new HashSet<>();
    paths.forEach(path -> named.addAll(searchedIn(path)));
    return named.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database.list(
                "select slug from kb_category where slug in (" + Database.marks(named) + ")",
                row -> row.text("slug"),
                named.toArray()));
  }

  /**
   * Forgets some of the paths that are older than so many days, and the words of queries of that
   * age that hardly anybody asked.
   *
   * @return whether there may be more
   */
  public boolean forget(Instant now, int days) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(Period.ofDays(days));
    int paths =
        database.update(
            "delete from kb_path where last_at < ? limit " + FORGOTTEN_AT_ONCE,
            first.atStartOfDay(ZoneOffset.UTC).toInstant());
    int queries =
        database.update(
            "delete from kb_day_query where day < ? and day >= ?"
                + " and solved + went + abandoned + tickets < ? limit "
                + FORGOTTEN_AT_ONCE,
            first,
            first.minus(LOOKED_BACK),
            FEW);
    return paths == FORGOTTEN_AT_ONCE || queries == FORGOTTEN_AT_ONCE;
  }
}
