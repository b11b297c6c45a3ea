package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.desk.account.Actor;

/**
 * The topics of this help desk. They are few and needed with every list, so a node keeps them for
 * some seconds; a change shows on the other nodes after that.
 */
@ApplicationScoped
public class Topics {

  private static final long KEPT = Duration.ofSeconds(15).toNanos();

  private final Database database;
  private final EventLog log;
  private volatile Known known;

  /** For the container's proxy. */
  protected Topics() {
    this(null, null);
  }

  @Inject
  Topics(Database database, EventLog log) {
    this.database = database;
    this.log = log;
  }

  /** All topics offered for new tickets, in order. */
  public List<Topic> offered() {
    return all().stream().filter(topic -> !topic.retired()).toList();
  }

  /** All topics, the retired ones too. */
  public List<Topic> all() {
    return List.copyOf(known().values());
  }

  public Optional<Topic> byKey(String key) {
    return all().stream().filter(topic -> topic.key().equals(key)).findFirst();
  }

  /** Adds the topic, or replaces the one with its key. */
  @Transactional
  public void put(Topic topic, Actor by, Instant now) {
    check(topic);
    Object team = topic.team().map(this::team).orElse(null);
    database.update(
        "insert into topic (slug, team_id, position, retired) values (?, ?, ?, ?)"
            + " on duplicate key update team_id = ?, position = ?, retired = ?",
        topic.key(),
        team,
        topic.position(),
        topic.retired(),
        team,
        topic.position(),
        topic.retired());
    database.update(
        "delete from topic_name where topic_id = (select id from topic where slug = ?)",
        topic.key());
    topic
        .names()
        .forEach(
            (locale, name) ->
                database.update(
                    "insert into topic_name (topic_id, locale, name)"
                        + " select id, ?, ? from topic where slug = ?",
                    locale,
                    name,
                    topic.key()));
    log.append(
        new NewEvent(
            "topic.put",
            "topic:" + topic.key(),
            Optional.empty(),
            by.toString(),
            now,
            JsonTree.object().add("key", topic.key()).build()));
    known = null;
  }

  /** The topic a ticket remembers by its key in the database. */
  Optional<Topic> byId(long id) {
    return Optional.ofNullable(known().get(id));
  }

  private static void check(Topic topic) {
    List<Violation> violations = new ArrayList<>();
    if (!topic.key().matches("[a-z0-9][a-z0-9-]{0,62}")) {
      violations.add(Violation.of("key", "ticket.topic.key"));
    }
    if (topic.names().isEmpty()
        || topic.names().values().stream().anyMatch(n -> n.isBlank() || n.length() > 120)) {
      violations.add(Violation.of("names", "ticket.topic.names"));
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  private long team(String slug) {
    return database
        .first("select id from team where slug = ?", row -> row.number("id"), slug)
        .orElseThrow(() -> new Invalid(Violation.of("team", "ticket.team.unknown", slug)));
  }

  private Map<Long, Topic> known() {
    Known kept = known;
    if (kept == null || System.nanoTime() - kept.since() > KEPT) {
      kept = new Known(load(), System.nanoTime());
      known = kept;
    }
    return kept.byId();
  }

  private Map<Long, Topic> load() {
    Map<Long, Map<String, String>> names = new HashMap<>();
    database.list(
        "select topic_id, locale, name from topic_name",
        row ->
            names
                .computeIfAbsent(row.number("topic_id"), id -> new HashMap<>())
                .put(row.text("locale"), row.text("name")));
    Map<Long, Topic> topics = new LinkedHashMap<>();
    database.list(
        "select t.id, t.slug, m.slug team, t.position, t.retired"
            + " from topic t left join team m on m.id = t.team_id order by t.position, t.slug",
        row ->
            topics.put(
                row.number("id"),
                new Topic(
                    row.text("slug"),
                    names.getOrDefault(row.number("id"), Map.of()),
                    row.optionalText("team"),
                    row.integer("position"),
                    row.flag("retired"))));
    return topics;
  }

  private record Known(Map<Long, Topic> byId, long since) {}
}
