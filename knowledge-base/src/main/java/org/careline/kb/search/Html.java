package org.careline.kb.search;

/** Text made safe to stand in a page. */
final class Html {

  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    escape(safe, text);
    return safe.toString();
  }

  static void escape(StringBuilder safe, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#x27;");
        default -> safe.append(c);
      }
    }
  }
}
