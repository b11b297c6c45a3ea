package org.careline.desk.account;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}; what people type is never a wildcard. */
public final class Like {

  private Like() {}

  /** Begins with this, in lower case. */
  public static String start(String typed) {
    return escape(typed.strip().toLowerCase(Locale.ROOT)) + "%";
  }

  /** A word that is not the first begins with this, in lower case. */
  public static String laterWord(String typed) {
    return "% " + start(typed);
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
