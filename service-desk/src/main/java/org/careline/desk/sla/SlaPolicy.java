package org.careline.desk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is promised for each priority.
 *
 * @param key how contracts and the API name it
 * @param hours in which the targets are counted
 * @param standard the one for whom no contract says otherwise
 */
public record SlaPolicy(
    String key,
    String name,
    BusinessHours hours,
    Map<Priority, Targets> targets,
    boolean standard) {

  /** Durations in business time; an empty one promises nothing. */
  public record Targets(
      Optional<Duration> firstResponse,
      Optional<Duration> nextResponse,
      Optional<Duration> resolution) {

    public static final Targets NONE =
        new Targets(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public SlaPolicy {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException("key of a policy: " + key);
    }
    Map<Priority, Targets> all = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      all.put(priority, targets.getOrDefault(priority, Targets.NONE));
    }
    targets = Map.copyOf(all);
  }

  /** By when somebody who asks now is answered; empty where nothing is promised. */
  public Optional<Instant> firstResponseDue(Priority priority, Instant asked) {
    return due(asked, targets.get(priority).firstResponse());
  }

  Optional<Instant> nextResponseDue(Priority priority, Instant asked) {
    return due(asked, targets.get(priority).nextResponse());
  }

  /**
   * When it is due to be solved.
   *
   * @param since when the clock began to run, or ran again after a pause
   * @param spent business time that had run before
   */
  Optional<Instant> resolutionDue(Priority priority, Instant since, Duration spent) {
    return due(since, targets.get(priority).resolution().map(target -> target.minus(spent)));
  }

  private Optional<Instant> due(Instant from, Optional<Duration> target) {
    return target.map(duration -> hours.plus(from, duration));
  }
}
