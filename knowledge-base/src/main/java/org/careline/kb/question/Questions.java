package org.careline.kb.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.kb.article.ArticleKey;

/**
 * Questions by which articles are found, as editors see and decide them. A decision counts for more
 * than any evidence, until it is taken back.
 */
@ApplicationScoped
@Transactional
public class Questions {

  /** How many an editor may enter for one article. */
  static final int MOST_OF_AN_ARTICLE = 100;

  private static final int LONGEST_LIST = 200;
  private static final String DECIDE =
      "update kb_question set decision = ?, decided_by = ?, decided_at = ?, edited = ?, state = ?"
          + " where id = ?";

  private final Database database;
  private final QuestionLog log;

  /** What a decision changes. */
  private record Known(
      long id, String text, Optional<String> edited, QuestionState state, Tally tally) {

    static Known of(Row row) throws SQLException {
      return new Known(
          row.number("id"),
          row.text("text"),
          row.optionalText("edited"),
          QuestionRows.state(row),
          QuestionRows.tally(row));
    }
  }

  /**
   * A question that was added.
   *
   * @param created whether nobody could read it before
   */
  public record Added(QuestionView question, boolean created) {}

  private record Decided(Known before, QuestionView after) {}

  /** For the container's proxy. */
  protected Questions() {
    this(null, null);
  }

  @Inject
  public Questions(Database database, QuestionLog log) {
    this.database = database;
    this.log = log;
  }

  /** The questions of an article for which something speaks, most first. Throws NotFound. */
  public Page<QuestionView> of(ArticleKey article, int limit, Optional<String> cursor) {
    return list(
        "a.id = ? and q.state <> 'observed'", List.<Object>of(idOf(article)), limit, cursor);
  }

  /** The questions of all articles in a state, those for which most speaks first. */
  public Page<QuestionView> in(QuestionState state, int limit, Optional<String> cursor) {
    return list("q.state = ?", List.of(state.code()), limit, cursor);
  }

  private Page<QuestionView> list(
      String condition, List<Object> values, int limit, Optional<String> cursor) {
    record Found(long id, QuestionView view) {}
    int most = Math.max(1, Math.min(limit, LONGEST_LIST));
    Optional<Cursor> after = Cursor.read(cursor, 2);
    List<Object> arguments = new ArrayList<>(values);
    after.ifPresent(
        last -> arguments.addAll(List.of(last.number(0), last.number(0), last.number(1))));
    arguments.add(most + 1);
    List<Found> found =
        database.list(
            "select "
                + QuestionRows.VIEW
                + " from kb_question q join kb_article a on a.id = q.article_id where "
                + condition
                + (after.isPresent() ? " and (q.points < ? or (q.points = ? and q.id < ?))" : "")
                + " order by q.points desc, q.id desc limit ?",
            row -> new Found(row.number("id"), QuestionRows.view(row)),
            arguments.toArray());
    List<Found> shown = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        shown.stream().map(Found::view).toList(),
        found.size() > most
            ? Optional.of(last(shown.get(most - 1).view(), shown.get(most - 1).id()))
            : Optional.empty());
  }

  private static String last(QuestionView view, long id) {
    return Cursor.after(view.tally().points(), id).toString();
  }

  /** A question for which something speaks. Throws NotFound. */
  public QuestionView get(ArticleKey article, String name) {
    return find(article, name)
        .filter(question -> question.state() != QuestionState.OBSERVED)
        .orElseThrow(() -> new NotFound("question " + name));
  }

  private Optional<QuestionView> find(ArticleKey article, String name) {
    return database.first(
        "select "
            + QuestionRows.VIEW
            + " from kb_question q join kb_article a on a.id = q.article_id"
            + " where a.slug = ? and a.locale = ? and q.name = ?",
        QuestionRows::view,
        Database.ascii(article.slug()),
        Database.ascii(article.locale()),
        Database.ascii(name));
  }

  /**
   * Finds an article by a question from now on, also if it was rejected before. Throws NotFound for
   * the article, Invalid for what is no question, and Conflict if there are too many. To add one
   * twice changes its words only.
   *
   * @param text 1 to 200 characters
   */
  public Added add(ArticleKey article, String text, String actor, Instant now) {
    String asked = checked(text);
    long id = idOf(article);
    String name = QuestionText.name(asked);
    long others =
        database
            .first(
                "select count(*) n from kb_question where article_id = ? and decision = 'accepted'"
                    + " and name <> ?",
                row -> row.number("n"),
                id,
                name)
            .orElse(0L);
    if (others >= MOST_OF_AN_ARTICLE) {
      throw new Conflict(Violation.of("text", "question.many", MOST_OF_AN_ARTICLE));
    }
    database.update(
        "insert into kb_question (article_id, name, asked, state, solved, went, failed, points,"
            + " networks, asked_at) values (?, ?, ?, 'observed', 0, 0, 0, 0, 0, ?)"
            + " on duplicate key update name = values(name)",
        id,
        name,
        asked,
        now);
    Decided decided = decide(article, name, Decision.ACCEPTED, Optional.of(asked), actor, now);
    return new Added(decided.after(), decided.before().state() == QuestionState.OBSERVED);
  }

  /**
   * Finds an article by a question whatever evidence says. Throws NotFound and Invalid.
   *
   * @param text other words for it; without them they stay as they are
   */
  public QuestionView accept(
      ArticleKey article, String name, Optional<String> text, String actor, Instant now) {
    Optional<String> words = text.map(Questions::checked);
    return decide(article, name, Decision.ACCEPTED, words, actor, now).after();
  }

  /** Keeps an article from being found by a question, for good. Throws NotFound. */
  public QuestionView reject(ArticleKey article, String name, String actor, Instant now) {
    return decide(article, name, Decision.REJECTED, Optional.empty(), actor, now).after();
  }

  private Decided decide(
      ArticleKey article,
      String name,
      Decision decision,
      Optional<String> text,
      String actor,
      Instant now) {
    Known before = take(article, name);
    Optional<String> edited = text.or(before::edited);
    write(before, decision, Optional.of(actor), Optional.of(now), edited);
    QuestionView after = find(article, name).orElseThrow();
    if (isFoundOtherwise(before, after)) {
      log.changed(article, actor, now);
    }
    return new Decided(before, after);
  }

  /**
   * Takes back what was decided: evidence decides again, with the words that were asked. A question
   * for which nothing speaks is gone. Throws NotFound.
   */
  public void undo(ArticleKey article, String name, String actor, Instant now) {
    Known before = take(article, name);
    QuestionState next = before.tally().state();
    write(before, Decision.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    QuestionView after = find(article, name).orElseThrow();
    if (next == QuestionState.OBSERVED && before.tally().equals(Tally.NONE)) {
      database.update("delete from kb_question where id = ?", before.id());
    }
    if (isFoundOtherwise(before, after)) {
      log.changed(article, actor, now);
    }
  }

  private void write(
      Known question,
      Decision decision,
      Optional<String> actor,
      Optional<Instant> at,
      Optional<String> edited) {
    database.update(
        DECIDE,
        decision == Decision.NONE ? null : decision.code(),
        actor.orElse(null),
        at.orElse(null),
        edited.orElse(null),
        decision.state(question.tally()).code(),
        question.id());
  }

  private static boolean isFoundOtherwise(Known before, QuestionView after) {
    boolean was = before.state() == QuestionState.IN_FORCE;
    boolean is = after.state() == QuestionState.IN_FORCE;
    return was != is || (is && !before.text().equals(after.text()));
  }

  private Known take(ArticleKey article, String name) {
    return database
        .first(
            "select q.id, coalesce(q.edited, q.asked) text, q.edited, q.state, q.solved, q.went,"
                + " q.failed, q.networks from kb_question q"
                + " where q.article_id = ? and q.name = ? for update",
            Known::of,
            idOf(article),
            Database.ascii(name))
        .orElseThrow(() -> new NotFound("question " + name));
  }

  private long idOf(ArticleKey article) {
    return database
        .first(
            "select id from kb_article where slug = ? and locale = ?",
            row -> row.number("id"),
            Database.ascii(article.slug()),
            Database.ascii(article.locale()))
        .orElseThrow(() -> new NotFound("article " + article));
  }

  /** In one line. */
  private static String checked(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePoints().noneMatch(Character::isLetterOrDigit)
        || line.codePointCount(0, line.length()) > QuestionText.LONGEST) {
      throw new Invalid(Violation.of("text", "question.text", QuestionText.LONGEST));
    }
    return line;
  }
}
