package org.careline.kb.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleKey;

/** Counts what visits say of questions, and brings those in force for which enough speaks. */
@ApplicationScoped
@Transactional
public class Learning {

  /** Nobody asks a longer question twice. */
  private static final int LONGEST = 120;

  private static final int SHORTEST = 2;

  /** Keys of visits mean nothing when their day is over; paths may be late by a day. */
  private static final Period KEPT = Period.ofDays(2);

  /** What is asked once a year, at every change of the clocks, is still asked. */
  private static final Period LAPSES = Period.ofMonths(13);

  private static final int FORGOTTEN_AT_ONCE = 2_000;
  private static final int LAPSED_AT_ONCE = 100;
  private static final String SYSTEM = "system";
  private static final String INSERT =
      "insert into kb_question (article_id, name, asked, state, solved, went, failed, points,"
          + " networks, asked_at) values (?, ?, ?, 'observed', 0, 0, 0, 0, 0, ?)"
          + " on duplicate key update asked_at = greatest(kb_question.asked_at, values(asked_at))";
  private static final String UPDATE =
      "update kb_question set solved = ?, went = ?, failed = ?, points = ?, networks = ?,"
          + " state = ? where id = ?";
  private static final String EVIDENCE =
      "insert into kb_question_evidence (question_id, visit, network, day, kind)"
          + " values (?, ?, ?, ?, ?) on duplicate key update kind = values(kind)";

  private final Database database;
  private final QuestionLog log;

  /** A question beside an article. */
  private record Name(long article, String question) {}

  /** A question as it was, and what visits say of it. */
  private record Known(long id, Decision decision, QuestionState state, Voices voices) {

    QuestionState next() {
      return decision.state(voices.tally());
    }
  }

  /** For the container's proxy. */
  protected Learning() {
    this(null, null);
  }

  @Inject
  public Learning(Database database, QuestionLog log) {
    this.database = database;
    this.log = log;
  }

  /** Counts this in the caller's transaction; what was masked, and what is no question, is not. */
  public void learn(Collection<Evidence> evidence, Instant now) {
    // In one order on all nodes, which then wait for each other rather than for ever.
    SortedMap<Name, List<Evidence>> byQuestion =
        new TreeMap<>(Comparator.comparingLong(Name::article).thenComparing(Name::question));
    for (Evidence each : evidence) {
      if (isQuestion(each.asked())) {
        Name name = new Name(each.articleId(), QuestionText.name(each.asked()));
        byQuestion.computeIfAbsent(name, key -> new ArrayList<>()).add(each);
      }
    }
    if (byQuestion.isEmpty()) {
      return;
    }
    database.updateAll(INSERT, rows(byQuestion, now));
    Map<Name, Known> known = known(byQuestion.keySet());
    List<Object[]> updates = new ArrayList<>();
    List<Object[]> voices = new ArrayList<>();
    Set<ArticleKey> changed = new LinkedHashSet<>();
    byQuestion.forEach(
        (name, heard) -> {
          Known question = known.get(name);
          heard.forEach(question.voices()::hear);
          updates.add(update(question));
          voices.addAll(voices(question));
          if ((question.state() == QuestionState.IN_FORCE)
              != (question.next() == QuestionState.IN_FORCE)) {
            changed.add(heard.get(0).article());
          }
        });
    database.updateAll(UPDATE, updates);
    database.updateAll(EVIDENCE, voices);
    changed.forEach(article -> log.changed(article, SYSTEM, now));
  }

  private static boolean isQuestion(String asked) {
    String text = QuestionText.masked(asked);
    String normal = QuestionText.normal(text);
    return !QuestionText.isMasked(text)
        && text.length() <= LONGEST
        && normal.length() >= SHORTEST
        && normal.chars().anyMatch(Character::isLetter);
  }

  private static List<Object[]> rows(SortedMap<Name, List<Evidence>> byQuestion, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    byQuestion.forEach(
        (name, heard) ->
            rows.add(
                new Object[] {
                  name.article(), name.question(), QuestionText.masked(heard.get(0).asked()), now
                }));
    return rows;
  }

  /** The questions, which are locked by now, with what visits said of them on this day. */
  private Map<Name, Known> known(Collection<Name> names) {
    List<Object> arguments = new ArrayList<>();
    names.forEach(name -> arguments.addAll(List.of(name.article(), name.question())));
    Map<Name, Known> known = new HashMap<>();
    Map<Long, Voices> byId = new HashMap<>();
    database
        .list(
            "select id, article_id, name, decision, state, solved, went, failed, networks"
                + " from kb_question where (article_id, name) in ("
                + String.join(",", Collections.nCopies(names.size(), "(?, ?)"))
                + ") for update",
            row -> {
              Voices voices = new Voices(QuestionRows.tally(row));
              byId.put(row.number("id"), voices);
              return known.put(
                  new Name(row.number("article_id"), row.text("name")),
                  new Known(
                      row.number("id"),
                      Decision.of(row.optionalText("decision")),
                      QuestionRows.state(row),
                      voices));
            },
            arguments.toArray())
        .clear();
    database
        .list(
            "select question_id, visit, network, day, kind from kb_question_evidence"
                + " where question_id in ("
                + byId.keySet().stream().map(String::valueOf).collect(Collectors.joining(","))
                + ") for update",
            row -> {
              byId.get(row.number("question_id"))
                  .known(
                      row.text("visit"),
                      new Voices.Voice(
                          row.text("network"), row.day("day"), Evidence.Kind.of(row.text("kind"))));
              return row;
            })
        .clear();
    return known;
  }

  private static Object[] update(Known question) {
    Tally tally = question.voices().tally();
    return new Object[] {
      tally.solved(),
      tally.left(),
      tally.failed(),
      tally.points(),
      tally.networks(),
      question.next().code(),
      question.id()
    };
  }

  private static List<Object[]> voices(Known question) {
    return question.voices().changed().stream()
        .map(
            visit -> {
              Voices.Voice voice = question.voices().of(visit);
              return new Object[] {
                question.id(), visit, voice.network(), voice.day(), voice.kind().code()
              };
            })
        .toList();
  }

  /**
   * Forgets what single visits said when it cannot be told apart any more, and questions that
   * nobody decided and nobody asked: for so many days, or for thirteen months when in force.
   *
   * @return whether there may be more
   */
  public boolean forget(Instant now, int days) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    int voices =
        database.update(
            "delete from kb_question_evidence where day < ? limit " + FORGOTTEN_AT_ONCE,
            today.minus(KEPT));
    int questions =
        database.update(
            "delete from kb_question where state in ('observed', 'proposed') and decision is null"
                + " and asked_at < ? limit "
                + FORGOTTEN_AT_ONCE,
            today.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant());
    int lapsed = lapse(today.minus(LAPSES).atStartOfDay(ZoneOffset.UTC).toInstant(), now);
    return voices == FORGOTTEN_AT_ONCE
        || questions == FORGOTTEN_AT_ONCE
        || lapsed == LAPSED_AT_ONCE;
  }

  private int lapse(Instant since, Instant now) {
    List<Long> lapsed = new ArrayList<>();
    Set<ArticleKey> changed = new LinkedHashSet<>();
    database
        .list(
            "select q.id, a.slug, a.locale from kb_question q"
                + " join kb_article a on a.id = q.article_id"
                + " where q.state = 'in-force' and q.decision is null and q.asked_at < ?"
                + " order by q.id limit "
                + LAPSED_AT_ONCE
                + " for update",
            row -> {
              lapsed.add(row.number("id"));
              return changed.add(new ArticleKey(row.text("slug"), row.text("locale")));
            },
            since)
        .clear();
    if (!lapsed.isEmpty()) {
      database.update(
          "delete from kb_question where id in (" + Database.marks(lapsed) + ")", lapsed.toArray());
      changed.forEach(article -> log.changed(article, SYSTEM, now));
    }
    return lapsed.size();
  }
}
