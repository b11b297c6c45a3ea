package org.careline.desk.sla;

import java.util.Locale;
import java.util.Optional;

/** How much a ticket matters; an SLA policy promises something for each. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** The next one up; the highest stays. */
  public Priority higher() {
    return switch (this) {
      case LOW -> NORMAL;
      case NORMAL -> HIGH;
      case HIGH, URGENT -> URGENT;
    };
  }

  /** Spelled as in the API: {@code normal}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> parse(String key) {
    for (Priority priority : values()) {
      if (priority.key().equalsIgnoreCase(key)) {
        return Optional.of(priority);
      }
    }
    return Optional.empty();
  }
}
