package org.careline.desk.identity;

import java.util.Locale;

/** What an API client may do; each role includes the ones before it. */
public enum ApiRole {
  AGENT,
  LEAD,
  ADMIN;

  /** The name in a token and in JSON: {@code agent}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
