package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Versions;

/**
 * The weights that leads have changed. In force on every node as soon as it has read the event;
 * nothing is indexed anew.
 */
@ApplicationScoped
@Transactional
public class SearchWeights {

  /** The type of the event that says that weights were changed. */
  static final String CHANGED = "search.weights.changed";

  /** The weights that are not as they are by themselves; of version 0 if none ever was. */
  public record Kept(Map<SearchWeight, Float> changed, long version) {

    /** What counts now. */
    public float of(SearchWeight weight) {
      return changed.getOrDefault(weight, weight.standard());
    }
  }

  private final Database database;
  private final EventLog log;

  /** For the container's proxy. */
  protected SearchWeights() {
    this(null, null);
  }

  @Inject
  SearchWeights(Database database, EventLog log) {
    this.database = database;
    this.log = log;
  }

  public Kept read() {
    return database
        .first(
            "select content, version from kb_search_weights where id = 1",
            row -> new Kept(changed(row.text("content")), row.number("version")))
        .orElseThrow();
  }

  /**
   * Changes the named weights, and takes back what was changed of all others. Throws Invalid for a
   * name that is unknown, and for what is out of range.
   *
   * @param weights by code
   * @throws Stale if another version is the current one
   */
  public Kept put(Map<String, Double> weights, OptionalLong expected, String actor, Instant now) {
    Map<SearchWeight, Float> changed = checked(weights);
    long current = read().version();
    Versions.expect(expected, current, "list");
    String content =
        changed.entrySet().stream()
            .map(each -> each.getKey().code() + "\t" + each.getValue())
            .collect(Collectors.joining("\n"));
    int written =
        database.update(
            "update kb_search_weights set content = ?, changed_by = ?, changed_at = ?,"
                + " version = version + 1 where id = 1 and version = ?",
            content,
            actor,
            now,
            current);
    if (written == 0) {
      throw new Stale("list");
    }
    JsonObjectBuilder told = Json.createObjectBuilder();
    weights.forEach(told::add);
    log.append(new NewEvent(CHANGED, "search:weights", Optional.empty(), actor, now, told.build()));
    return new Kept(changed, current + 1);
  }

  /** Throws Invalid as {@link #put} does. */
  static Map<SearchWeight, Float> checked(Map<String, Double> weights) {
    Map<SearchWeight, Float> checked = new EnumMap<>(SearchWeight.class);
    List<Violation> violations = new ArrayList<>();
    weights.forEach(
        (code, value) -> {
          Optional<SearchWeight> weight = SearchWeight.of(code);
          if (weight.isEmpty()) {
            violations.add(Violation.of("weights." + code, "search.weights.unknown", codes()));
          } else if (value.floatValue() >= weight.get().least()
              && value.floatValue() <= weight.get().most()) {
            checked.put(weight.get(), value.floatValue());
          } else {
            violations.add(
                Violation.of(
                    "weights." + code,
                    "search.weights.range",
                    weight.get().least(),
                    weight.get().most()));
          }
        });
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    return checked;
  }

  private static String codes() {
    return Arrays.stream(SearchWeight.values())
        .map(SearchWeight::code)
        .collect(Collectors.joining(", "));
  }

  /** A weight that this version does not know any more counts no more. */
  private static Map<SearchWeight, Float> changed(String content) {
    Map<SearchWeight, Float> changed = new EnumMap<>(SearchWeight.class);
    content
        .lines()
        .map(line -> line.split("\t"))
        .forEach(
            part ->
                SearchWeight.of(part[0])
                    .ifPresent(weight -> changed.put(weight, Float.valueOf(part[1]))));
    return changed;
  }
}
