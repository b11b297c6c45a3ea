package org.careline.kb.question;

import java.sql.SQLException;
import org.careline.db.persistence.Row;
import org.careline.kb.article.ArticleKey;

/** Reads rows of questions. */
final class QuestionRows {

  /** What {@link #view} needs, from {@code kb_question q} with its {@code kb_article a}. */
  static final String VIEW =
      "q.id, a.slug, a.locale, a.title, q.name, coalesce(q.edited, q.asked) text, q.state,"
          + " q.decided_by, q.decided_at, q.solved, q.went, q.failed, q.points, q.networks,"
          + " q.asked_at";

  private QuestionRows() {}

  static QuestionView view(Row row) throws SQLException {
    return new QuestionView(
        new ArticleKey(row.text("slug"), row.text("locale")),
        row.text("title"),
        row.text("name"),
        row.text("text"),
        state(row),
        row.optionalText("decided_by"),
        row.optionalInstant("decided_at"),
        tally(row),
        row.instant("asked_at"));
  }

  static QuestionState state(Row row) throws SQLException {
    return QuestionState.of(row.text("state")).orElseThrow();
  }

  static Tally tally(Row row) throws SQLException {
    return new Tally(
        row.integer("solved"), row.integer("went"), row.integer("failed"), row.integer("networks"));
  }
}
