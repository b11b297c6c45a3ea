package org.careline.desk.ticket;

import java.util.Locale;
import java.util.Optional;

/** How a ticket or a message came in. */
public enum Channel {
  WEB,
  EMAIL,
  PHONE,
  CHAT,
  SMS,
  API;

  /** Spelled as in the API: {@code email}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> parse(String key) {
    return Keys.parse(Channel.class, key);
  }
}
