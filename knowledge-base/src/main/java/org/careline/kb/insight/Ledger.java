package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.question.QuestionText;

/** The paths of visitors as they are written down. */
@ApplicationScoped
@Transactional
class Ledger {

  private static final int LONGEST_FOUND = 2000;
  private static final int LONGEST_LOCALE = 35;
  private static final int LONGEST_CATEGORY = 150;
  private static final String INSERT_STEP =
      "insert into kb_path_step (path_id, kind, done_at, words, locale, category, hits, nearest,"
          + " found, slug) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;
  private final Salts salts;

  /** A step that somebody took. */
  record Noted(Visit visit, Step step) {}

  /** A visitor on one day. */
  private record Walker(String visit, String network) {}

  /** For the container's proxy. */
  protected Ledger() {
    this(null, null);
  }

  @Inject
  Ledger(Database database, Salts salts) {
    this.database = database;
    this.salts = salts;
  }

  /** Writes steps down, each at the end of its visitor's path, or as the first of a new one. */
  public void add(List<Noted> notes) {
    Map<Walker, List<Step>> walks =
        new TreeMap<>(Comparator.comparing(Walker::visit).thenComparing(Walker::network));
    for (Noted note : notes) {
      Instant at = note.step().at();
      Walker walker =
          new Walker(
              salts.key("visit " + note.visit().source(), at),
              salts.key("network " + note.visit().network(), at));
      walks.computeIfAbsent(walker, key -> new ArrayList<>()).add(note.step());
    }
    List<Object[]> rows = new ArrayList<>();
    walks.forEach(
        (walker, steps) -> {
          steps.sort(Comparator.comparing(Step::at));
          int begin = 0;
          for (int end = 1; end <= steps.size(); end++) {
            if (end == steps.size() || isPause(steps.get(end - 1), steps.get(end))) {
              List<Step> together = steps.subList(begin, end);
              long path = path(walker, together);
              together.forEach(step -> rows.add(row(path, step)));
              begin = end;
            }
          }
        });
    database.updateAll(INSERT_STEP, rows);
  }

  private static boolean isPause(Step before, Step after) {
    return before.at().plus(VisitPath.PAUSE).isBefore(after.at());
  }

  /** The path that goes on with these steps. */
  private long path(Walker walker, List<Step> steps) {
    Instant first = steps.get(0).at();
    Instant last = steps.get(steps.size() - 1).at();
    // What is not there is not locked: two nodes would wait for each other.
    database
        .first(
            "select id from kb_path where walking = ? and last_at < ?",
            row -> row.number("id"),
            walker.visit(),
            first.minus(VisitPath.PAUSE))
        .ifPresent(old -> database.update("update kb_path set walking = null where id = ?", old));
    database.update(
        "insert into kb_path (visit, network, walking, began_at, last_at) values (?, ?, ?, ?, ?)"
            + " on duplicate key update last_at = greatest(kb_path.last_at, values(last_at))",
        walker.visit(),
        walker.network(),
        walker.visit(),
        first,
        last);
    return database
        .first(
            "select id from kb_path where walking = ? for update",
            row -> row.number("id"),
            walker.visit())
        .orElseThrow();
  }

  private static Object[] row(long path, Step step) {
    Optional<SearchedFor> search = step.search();
    Optional<ArticleKey> article = step.article();
    return new Object[] {
      path,
      step.kind().code(),
      step.at(),
      search.map(asked -> QuestionText.masked(asked.text())).orElse(null),
      search
          .map(asked -> named(asked.locale(), LONGEST_LOCALE))
          .or(() -> article.map(ArticleKey::locale))
          .orElse(null),
      search
          .flatMap(SearchedFor::category)
          .map(category -> named(category, LONGEST_CATEGORY))
          .filter(category -> !category.isEmpty())
          .orElse(null),
      search.map(SearchedFor::hits).orElse(null),
      search.map(SearchedFor::nearest).orElse(null),
      search.map(Ledger::found).orElse(null),
      article.map(ArticleKey::slug).orElse(null)
    };
  }

  /** A name as the column takes it; what is none becomes nothing. */
  private static String named(String text, int most) {
    return text.length() > most ? "" : Database.ascii(text);
  }

  private static String found(SearchedFor search) {
    StringBuilder found = new StringBuilder();
    for (ArticleKey key : search.found()) {
      String next = key.locale() + '/' + key.slug();
      if (found.length() + next.length() < LONGEST_FOUND) {
        found.append(found.length() == 0 ? "" : " ").append(next);
      }
    }
    return found.toString();
  }

  /**
   * Locks paths that have ended and whose outcome nobody has noted yet, and which no other node has
   * locked.
   */
  public List<VisitPath> ended(Instant now, int most) {
    Instant before = now.minus(VisitPath.PAUSE);
    List<Long> ids =
        database.list(
            "select id from kb_path where outcome is null and last_at < ? order by last_at limit "
                + most,
            row -> row.number("id"),
            before);
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Long> locked =
        database.list(
            "select id from kb_path where id in ("
                + listed(ids)
                + ") and outcome is null and last_at < ? for update skip locked",
            row -> row.number("id"),
            before);
    return read(locked);
  }

  /** Paths with their steps; those that have none are left out. */
  public List<VisitPath> read(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, VisitPath> heads = new LinkedHashMap<>();
    Map<Long, List<Step>> steps = new LinkedHashMap<>();
    database
        .list(
            "select p.id, p.visit, p.network, s.kind, s.done_at, s.words, s.locale, s.category,"
                + " s.hits, s.nearest, s.found, s.slug from kb_path p join kb_path_step s"
                + " on s.path_id = p.id where p.id in ("
                + listed(ids)
                + ") order by p.id, s.done_at, s.id",
            row -> {
              long id = row.number("id");
              heads.putIfAbsent(
                  id, new VisitPath(id, row.text("visit"), row.text("network"), List.of()));
              steps.computeIfAbsent(id, key -> new ArrayList<>()).add(step(row));
              return id;
            })
        .clear();
    return heads.values().stream()
        .map(head -> new VisitPath(head.id(), head.visit(), head.network(), steps.get(head.id())))
        .toList();
  }

  /** Notes how a path ended. */
  public void close(long path, Outcome outcome) {
    database.update(
        "update kb_path set outcome = ?, walking = null where id = ?", outcome.code(), path);
  }

  private static String listed(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Step step(Row row) throws SQLException {
    Step.Kind kind = Step.Kind.of(row.text("kind"));
    Instant at = row.instant("done_at");
    if (kind == Step.Kind.SEARCHED) {
      return Step.searched(
          new SearchedFor(
              row.text("words"),
              row.text("locale"),
              row.optionalText("category"),
              row.integer("hits"),
              row.flag("nearest"),
              row.optionalText("found").map(Ledger::keys).orElse(List.of())),
          at);
    }
    Optional<String> slug = row.optionalText("slug");
    String locale = slug.isPresent() ? row.text("locale") : "";
    return new Step(kind, at, Optional.empty(), slug.map(name -> new ArticleKey(name, locale)));
  }

  private static List<ArticleKey> keys(String found) {
    return Arrays.stream(found.split(" ", -1))
        .map(key -> key.split("/", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new ArticleKey(parts[1], parts[0]))
        .toList();
  }
}
