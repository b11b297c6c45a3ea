package org.careline.kb.article;

import java.util.Locale;
import java.util.Optional;

/** Who may read an article once it is published. */
public enum Visibility {
  /** Everybody. */
  PUBLIC,
  /** Whoever is signed in. */
  CUSTOMERS,
  /** Customers of the organizations and groups that the article names as its readers. */
  RESTRICTED,
  /** Whoever works here. */
  STAFF;

  /** The name outside of Java: {@code public}, {@code customers}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Visibility> of(String code) {
    for (Visibility each : values()) {
      if (each.code().equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
