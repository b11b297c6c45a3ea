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

  /** An e-mail address begins with this: addresses are ASCII, and other letters match none. */
  public static String address(String typed) {
    return start(typed).replaceAll("[^\\x00-\\x7f]", " ");
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
