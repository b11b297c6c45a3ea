package org.careline.db.event;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A committed change.
 *
 * @param sequence its place in the log: gapless enough to order by, never reused, never visible
 *     before a smaller one
 * @param uid stable name for deduplication, the same at every delivery (a UUID)
 */
public record Event(
    long sequence,
    String uid,
    String type,
    String subject,
    Optional<String> account,
    String actor,
    Instant occurredAt,
    JsonObject payload) {

  /** Nobody is to be told of it, see {@link Quietly}. */
  public boolean silent() {
    return payload.getBoolean("silent", false);
  }
}
