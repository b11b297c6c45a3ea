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
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String other =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#x27;";
            default -> "";
          };
      if (!other.isEmpty()) {
        safe.append(text.substring(written, i)).append(other);
        written = i + 1;
      }
    }
    safe.append(text.substring(written));
  }
}
