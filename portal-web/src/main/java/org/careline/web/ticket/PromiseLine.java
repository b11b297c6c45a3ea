package org.careline.web.ticket;

import java.time.Instant;
import org.careline.desk.sla.Promise;

/**
 * A promise in words.
 *
 * @param state {@code running}, {@code kept}, {@code late} or {@code broken}
 */
public record PromiseLine(String state, String sentence) {

  static PromiseLine of(Promise promise, TicketWords words, Instant now) {
    return new PromiseLine(TicketWords.state(promise, now), words.sentence(promise, now));
  }

  public String getIcon() {
    return switch (state) {
      case "kept" -> "check";
      case "late", "broken" -> "alert";
      default -> "clock";
    };
  }
}
