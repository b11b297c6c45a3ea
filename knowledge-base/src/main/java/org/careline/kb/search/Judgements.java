package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Versions;

/** The list of questions with the articles that they should find, kept by editors. */
@ApplicationScoped
@Transactional
public class Judgements {

  private static final int MOST_MEGABYTES = 8;

  /** The list as it is in the database; of version 0 if nothing was ever entered. */
  public record Kept(List<Judgement> judgements, long version) {}

  private final Database database;
  private final EventLog log;
  private final JudgementRules rules;

  /** For the container's proxy. */
  protected Judgements() {
    this(null, null);
  }

  @Inject
  Judgements(Database database, EventLog log) {
    this.database = database;
    this.log = log;
    this.rules = new JudgementRules(database);
  }

  public Kept read() {
    return read("");
  }

  /** Nobody else changes it until the end of the transaction. */
  private Kept take() {
    return read(" for update");
  }

  private Kept read(String how) {
    return database
        .first(
            "select content, version from kb_search_judgements where id = 1" + how,
            row -> new Kept(judgements(row.text("content")), row.number("version")))
        .orElseThrow();
  }

  /**
   * Replaces the list. Throws Invalid with what is wrong in it, question by question.
   *
   * @throws Stale if another version is the current one
   */
  public Kept put(List<Judgement> wanted, OptionalLong expected, String actor, Instant now) {
    long current = read().version();
    Versions.expect(expected, current, "list");
    List<Judgement> judgements = wanted.stream().map(Judgements::clean).toList();
    rules.check(judgements);
    return write(judgements, current, actor, now);
  }

  /** One question with its articles. Throws NotFound. */
  public Judgement get(String id) {
    return one(id, read());
  }

  /**
   * Adds a question behind the others. Throws Invalid with what is wrong in it, and Conflict if it
   * is in the list.
   */
  public Judgement add(Judgement wanted, String actor, Instant now) {
    Kept kept = take();
    Judgement added = clean(wanted);
    rules.checkAlone(added);
    if (place(added.id(), kept) >= 0) {
      throw new Conflict(Violation.of("query", "search.judgements.twice"));
    }
    if (kept.judgements().size() >= JudgementRules.MOST) {
      throw new Invalid(Violation.of("", "search.judgements.many", JudgementRules.MOST));
    }
    List<Judgement> all = new ArrayList<>(kept.judgements());
    all.add(added);
    write(all, kept.version(), actor, now);
    return added;
  }

  /**
   * Expects other articles of a question. Throws NotFound, and Invalid with what is wrong in them.
   *
   * @param expected version of the question
   * @throws Stale if another version is the current one
   */
  public Judgement expect(
      String id,
      List<Judgement.Expected> articles,
      OptionalLong expected,
      String actor,
      Instant now) {
    Kept kept = take();
    Judgement before = one(id, kept);
    Versions.expect(expected, before.version(), "judgement");
    Judgement after = before.expecting(articles);
    rules.checkAlone(after);
    List<Judgement> all = new ArrayList<>(kept.judgements());
    all.set(place(id, kept), after);
    write(all, kept.version(), actor, now);
    return after;
  }

  /**
   * Takes a question out of the list. Throws NotFound.
   *
   * @param expected version of the question
   * @throws Stale if another version is the current one
   */
  public void remove(String id, OptionalLong expected, String actor, Instant now) {
    Kept kept = take();
    Versions.expect(expected, one(id, kept).version(), "judgement");
    List<Judgement> all = new ArrayList<>(kept.judgements());
    all.remove(place(id, kept));
    write(all, kept.version(), actor, now);
  }

  private static Judgement one(String id, Kept kept) {
    int place = place(id, kept);
    if (place < 0) {
      throw new NotFound("judgement " + id);
    }
    return kept.judgements().get(place);
  }

  /** Less than 0 when it is not in the list. */
  private static int place(String id, Kept kept) {
    return kept.judgements().stream().map(Judgement::id).toList().indexOf(id);
  }

  private Kept write(List<Judgement> judgements, long current, String actor, Instant now) {
    String content =
        judgements.stream()
            .flatMap(judgement -> judgement.rows().stream())
            .map(row -> String.join("\t", row))
            .collect(Collectors.joining("\n"));
    if (content.getBytes(StandardCharsets.UTF_8).length > MOST_MEGABYTES * 1024 * 1024) {
      throw new Invalid(Violation.of("judgements", "search.judgements.large", MOST_MEGABYTES));
    }
    int written =
        database.update(
            "update kb_search_judgements set content = ?, changed_by = ?, changed_at = ?,"
                + " version = version + 1 where id = 1 and version = ?",
            content,
            actor,
            now,
            current);
    if (written == 0) {
      throw new Stale("list");
    }
    log.append(
        new NewEvent(
            "search.judgements.changed",
            "search:judgements",
            Optional.empty(),
            actor,
            now,
            Json.createObjectBuilder().add("questions", judgements.size()).build()));
    return new Kept(judgements, current + 1);
  }

  private static Judgement clean(Judgement judgement) {
    return new Judgement(
        WordLists.line(judgement.query()),
        judgement.locale(),
        judgement.audience(),
        judgement.articles());
  }

  private static List<Judgement> judgements(String content) {
    return content.isEmpty()
        ? List.of()
        : Judgement.of(
            Arrays.stream(content.split("\n")).map(line -> List.of(line.split("\t", -1))).toList());
  }
}
