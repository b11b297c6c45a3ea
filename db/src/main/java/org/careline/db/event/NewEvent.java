package org.careline.db.event;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that just changed, as its use case tells it. Carries names and ids, never entities.
 *
 * @param type what happened, {@code ticket.opened}; at most 64 ASCII characters
 * @param subject what it happened to, {@code ticket:1042}; at most 191 characters
 * @param account whose account it belongs to, {@code customer:17}, if anybody's
 * @param actor who did it, {@code agent:kim}
 * @param occurredAt when, by the clock of the use case
 * @param payload what a reader of the log wants to know without asking back
 */
public record NewEvent(
    String type,
    String subject,
    Optional<String> account,
    String actor,
    Instant occurredAt,
    JsonObject payload) {

  public NewEvent {
    if (type.isBlank() || type.length() > 64) {
      throw new IllegalArgumentException("type: " + type);
    }
    if (subject.isBlank() || subject.length() > 191) {
      throw new IllegalArgumentException("subject: " + subject);
    }
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(payload, "payload");
  }
}
