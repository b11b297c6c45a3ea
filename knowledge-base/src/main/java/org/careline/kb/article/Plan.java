package org.careline.kb.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** What is planned with an article. */
@Embeddable
class Plan {

  @Column(name = "scheduled_version")
  private Long scheduledVersion;

  @Column(name = "publish_at")
  private Instant publishAt;

  @Column(name = "scheduled_by")
  private String scheduledBy;

  @Column(name = "review_by")
  private LocalDate reviewBy;

  void publish(long number, Instant at, String actor, Instant now) {
    if (!at.isAfter(now)) {
      throw new Invalid(Violation.of("publishAt", "article.publishAt.past"));
    }
    scheduledVersion = number;
    publishAt = at;
    scheduledBy = actor;
  }

  void forget() {
    scheduledVersion = null;
    publishAt = null;
    scheduledBy = null;
  }

  boolean isDueBy(Instant moment) {
    return publishAt != null && !publishAt.isAfter(moment);
  }

  long version() {
    return scheduledVersion;
  }

  String actor() {
    return scheduledBy;
  }

  Optional<Instant> publishAt() {
    return Optional.ofNullable(publishAt);
  }

  void reviewBy(Optional<LocalDate> day) {
    reviewBy = day.orElse(null);
  }

  Optional<LocalDate> reviewBy() {
    return Optional.ofNullable(reviewBy);
  }
}
