package org.careline.desk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The running promises of one ticket. Its owner says what happened; the clock knows what is due.
 *
 * <p>The first answer stops the first-response clock. A customer's reply starts the next-response
 * clock, unless an earlier one is still unanswered. The resolution clock runs only while it is
 * staff's turn.
 */
@Embeddable
public class SlaClock {

  @Column(name = "first_response_due_at")
  private Instant firstResponseDueAt;

  @Column(name = "first_response_at")
  private Instant firstResponseAt;

  @Column(name = "next_response_since")
  private Instant nextResponseSince;

  @Column(name = "next_response_due_at")
  private Instant nextResponseDueAt;

  @Column(name = "resolution_since")
  private Instant resolutionSince;

  @Column(name = "resolution_spent")
  private long resolutionSpentSeconds;

  @Column(name = "resolution_due_at")
  private Instant resolutionDueAt;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  /** For JPA. */
  protected SlaClock() {}

  private SlaClock(SlaPolicy policy, Priority priority, Instant opened) {
    firstResponseDueAt = policy.firstResponseDue(priority, opened).orElse(null);
    resolutionSince = opened;
    resolutionDueAt = policy.resolutionDue(priority, opened, Duration.ZERO).orElse(null);
  }

  public static SlaClock start(SlaPolicy policy, Priority priority, Instant opened) {
    return new SlaClock(policy, priority, opened);
  }

  /** The clock as it was stored, for lists that load no entities. */
  public static List<Promise> promises(
      Instant firstDue, Instant firstAt, Instant nextDue, Instant resolutionDue, Instant resolved) {
    SlaClock clock = new SlaClock();
    clock.firstResponseDueAt = firstDue;
    clock.firstResponseAt = firstAt;
    clock.nextResponseDueAt = nextDue;
    clock.resolutionDueAt = resolutionDue;
    clock.resolvedAt = resolved;
    return clock.promises();
  }

  /** Staff answered in public. */
  public void answered(Instant now) {
    if (firstResponseAt == null) {
      firstResponseAt = now;
    }
    nextResponseSince = null;
    nextResponseDueAt = null;
  }

  /** The customer wrote again. */
  public void asked(SlaPolicy policy, Priority priority, Instant now) {
    if (firstResponseAt != null && nextResponseSince == null) {
      nextResponseSince = now;
      nextResponseDueAt = policy.nextResponseDue(priority, now).orElse(null);
    }
  }

  /** It is somebody else's turn. */
  public void pause(SlaPolicy policy, Instant now) {
    if (resolutionSince != null) {
      resolutionSpentSeconds += policy.hours().between(resolutionSince, now).toSeconds();
      resolutionSince = null;
      resolutionDueAt = null;
    }
  }

  /** It is staff's turn again. */
  public void resume(SlaPolicy policy, Priority priority, Instant now) {
    resolvedAt = null;
    if (resolutionSince == null) {
      resolutionSince = now;
      resolutionDueAt = resolutionDue(policy, priority);
    }
  }

  /** Solved: no answer is owed any more. The due moment stays, to tell whether it was kept. */
  public void resolve(SlaPolicy policy, Instant now) {
    if (resolutionSince != null) {
      resolutionSpentSeconds += policy.hours().between(resolutionSince, now).toSeconds();
      resolutionSince = null;
    }
    resolvedAt = now;
    nextResponseSince = null;
    nextResponseDueAt = null;
  }

  /** Another priority promises something else, counted from the same moments. */
  public void reprioritize(SlaPolicy policy, Priority priority, Instant opened) {
    if (firstResponseAt == null) {
      firstResponseDueAt = policy.firstResponseDue(priority, opened).orElse(null);
    }
    if (nextResponseSince != null) {
      nextResponseDueAt = policy.nextResponseDue(priority, nextResponseSince).orElse(null);
    }
    if (resolutionSince != null) {
      resolutionDueAt = resolutionDue(policy, priority);
    }
  }

  /** The promise that runs out next. */
  public Optional<Instant> dueAt() {
    return Stream.of(
            firstResponseAt == null && resolvedAt == null ? firstResponseDueAt : null,
            nextResponseDueAt,
            resolvedAt == null ? resolutionDueAt : null)
        .flatMap(Stream::ofNullable)
        .min(Instant::compareTo);
  }

  /** When this promise runs out, if it was made. */
  public Optional<Instant> due(Promise.Kind kind) {
    return promises().stream()
        .filter(promise -> promise.kind() == kind)
        .map(Promise::dueAt)
        .findFirst();
  }

  public List<Promise> promises() {
    List<Promise> promises = new ArrayList<>(3);
    if (firstResponseDueAt != null) {
      promises.add(
          new Promise(
              Promise.Kind.FIRST_RESPONSE,
              firstResponseDueAt,
              Optional.ofNullable(firstResponseAt)));
    }
    if (nextResponseDueAt != null) {
      promises.add(new Promise(Promise.Kind.NEXT_RESPONSE, nextResponseDueAt, Optional.empty()));
    }
    if (resolutionDueAt != null) {
      promises.add(
          new Promise(Promise.Kind.RESOLUTION, resolutionDueAt, Optional.ofNullable(resolvedAt)));
    }
    return List.copyOf(promises);
  }

  private Instant resolutionDue(SlaPolicy policy, Priority priority) {
    return policy
        .resolutionDue(priority, resolutionSince, Duration.ofSeconds(resolutionSpentSeconds))
        .orElse(null);
  }
}
