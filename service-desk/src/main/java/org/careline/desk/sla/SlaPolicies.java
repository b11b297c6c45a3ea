package org.careline.desk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;

/**
 * The policies of this help desk. They are few and needed with every ticket, so a node keeps them
 * for some seconds; a change shows on the other nodes after that.
 */
@ApplicationScoped
@Transactional
public class SlaPolicies {

  private static final long KEPT = Duration.ofSeconds(15).toNanos();

  private final Database database;
  private volatile Known known;

  /** For the container's proxy. */
  protected SlaPolicies() {
    this(null);
  }

  @Inject
  public SlaPolicies(Database database) {
    this.database = database;
  }

  public List<SlaPolicy> all() {
    return List.copyOf(known().byId().values());
  }

  public Optional<SlaPolicy> byKey(String key) {
    return all().stream().filter(policy -> policy.key().equals(key)).findFirst();
  }

  /** Adds the policy, or replaces the one with its key. A standard one takes the other's place. */
  public void put(SlaPolicy policy) {
    long hours = putHours(policy.key(), policy.hours());
    if (policy.standard()) {
      database.update("update sla_policy set standard = false where standard");
    }
    database.update(
        "insert into sla_policy (slug, name, business_hours_id, standard) values (?, ?, ?, ?)"
            + " on duplicate key update name = ?, business_hours_id = ?, standard = ?",
        policy.key(),
        policy.name(),
        hours,
        policy.standard(),
        policy.name(),
        hours,
        policy.standard());
    policy.targets().forEach((priority, targets) -> putTargets(policy.key(), priority, targets));
    known = null;
  }

  /**
   * The policy of a ticket that is about to be opened.
   *
   * @param key what the contract says, if it says anything
   */
  public Chosen choose(Optional<String> key) {
    Map<Long, SlaPolicy> byId = known().byId();
    return key.flatMap(named -> find(byId, policy -> policy.key().equals(named)))
        .or(() -> find(byId, SlaPolicy::standard))
        .or(() -> find(byId, policy -> true))
        .orElseThrow(() -> new IllegalStateException("there is no SLA policy"));
  }

  /** The policy a ticket was opened with. */
  public SlaPolicy byId(long id) {
    SlaPolicy policy = known().byId().get(id);
    if (policy == null) {
      known = null;
      policy = known().byId().get(id);
    }
    return Optional.ofNullable(policy)
        .orElseThrow(() -> new IllegalStateException("no SLA policy " + id));
  }

  /** A policy and the key under which a ticket remembers it. */
  public record Chosen(long id, SlaPolicy policy) {}

  private static Optional<Chosen> find(
      Map<Long, SlaPolicy> byId, java.util.function.Predicate<SlaPolicy> wanted) {
    return byId.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(entry -> new Chosen(entry.getKey(), entry.getValue()))
        .findFirst();
  }

  private Known known() {
    Known kept = known;
    if (kept == null || System.nanoTime() - kept.since() > KEPT) {
      kept = new Known(load(), System.nanoTime());
      known = kept;
    }
    return kept;
  }

  private Map<Long, SlaPolicy> load() {
    Map<Long, BusinessHours> hours = loadHours();
    Map<Long, Map<Priority, SlaPolicy.Targets>> targets = new HashMap<>();
    database.list(
        "select sla_policy_id, priority, first_response, next_response, resolution from sla_target",
        row ->
            targets
                .computeIfAbsent(row.number("sla_policy_id"), id -> new EnumMap<>(Priority.class))
                .put(
                    Priority.valueOf(row.text("priority")),
                    new SlaPolicy.Targets(
                        minutes(row.optionalNumber("first_response")),
                        minutes(row.optionalNumber("next_response")),
                        minutes(row.optionalNumber("resolution")))));
    Map<Long, SlaPolicy> policies = new LinkedHashMap<>();
    database.list(
        "select id, slug, name, business_hours_id, standard from sla_policy order by id",
        row ->
            policies.put(
                row.number("id"),
                new SlaPolicy(
                    row.text("slug"),
                    row.text("name"),
                    hours.get(row.number("business_hours_id")),
                    targets.getOrDefault(row.number("id"), Map.of()),
                    row.flag("standard"))));
    return policies;
  }

  private Map<Long, BusinessHours> loadHours() {
    Map<Long, Map<DayOfWeek, List<BusinessHours.Opening>>> weeks = new HashMap<>();
    database.list(
        "select business_hours_id, weekday, opens_minute, closes_minute from business_hours_opening"
            + " order by business_hours_id, weekday, opens_minute",
        row ->
            weeks
                .computeIfAbsent(
                    row.number("business_hours_id"), id -> new EnumMap<>(DayOfWeek.class))
                .computeIfAbsent(DayOfWeek.of(row.integer("weekday")), day -> new ArrayList<>())
                .add(
                    new BusinessHours.Opening(
                        row.integer("opens_minute"), row.integer("closes_minute"))));
    Map<Long, Set<LocalDate>> holidays = new HashMap<>();
    database.list(
        "select business_hours_id, day from holiday",
        row ->
            holidays
                .computeIfAbsent(row.number("business_hours_id"), id -> new HashSet<>())
                .add(row.day("day")));
    Map<Long, BusinessHours> hours = new HashMap<>();
    database.list(
        "select id, time_zone from business_hours",
        row -> hours.put(row.number("id"), hours(row, weeks, holidays)));
    return hours;
  }

  private static BusinessHours hours(
      Row row,
      Map<Long, Map<DayOfWeek, List<BusinessHours.Opening>>> weeks,
      Map<Long, Set<LocalDate>> holidays)
      throws java.sql.SQLException {
    long id = row.number("id");
    return new BusinessHours(
        ZoneId.of(row.text("time_zone")),
        weeks.getOrDefault(id, Map.of()),
        holidays.getOrDefault(id, Set.of()));
  }

  /** Each policy has hours of its own, under its own key. */
  private long putHours(String key, BusinessHours hours) {
    database.update(
        "insert into business_hours (slug, time_zone) values (?, ?)"
            + " on duplicate key update time_zone = ?",
        key,
        hours.zone().getId(),
        hours.zone().getId());
    long id =
        database
            .first("select id from business_hours where slug = ?", row -> row.number("id"), key)
            .orElseThrow();
    database.update("delete from business_hours_opening where business_hours_id = ?", id);
    database.update("delete from holiday where business_hours_id = ?", id);
    hours
        .week()
        .forEach(
            (day, openings) ->
                openings.forEach(
                    opening ->
                        database.update(
                            "insert into business_hours_opening"
                                + " (business_hours_id, weekday, opens_minute, closes_minute)"
                                + " values (?, ?, ?, ?)",
                            id,
                            day.getValue(),
                            opening.from(),
                            opening.to())));
    hours
        .holidays()
        .forEach(
            day ->
                database.update(
                    "insert into holiday (business_hours_id, day) values (?, ?)", id, day));
    return id;
  }

  private void putTargets(String key, Priority priority, SlaPolicy.Targets targets) {
    Object first = targets.firstResponse().map(Duration::toMinutes).orElse(null);
    Object next = targets.nextResponse().map(Duration::toMinutes).orElse(null);
    Object resolution = targets.resolution().map(Duration::toMinutes).orElse(null);
    database.update(
        "insert into sla_target (sla_policy_id, priority, first_response, next_response, resolution)"
            + " select id, ?, ?, ?, ? from sla_policy where slug = ?"
            + " on duplicate key update first_response = ?, next_response = ?, resolution = ?",
        priority.name(),
        first,
        next,
        resolution,
        key,
        first,
        next,
        resolution);
  }

  private static Optional<Duration> minutes(OptionalLong stored) {
    return stored.isPresent()
        ? Optional.of(Duration.ofMinutes(stored.getAsLong()))
        : Optional.empty();
  }

  private record Known(Map<Long, SlaPolicy> byId, long since) {}
}
