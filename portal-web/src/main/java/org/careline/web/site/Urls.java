package org.careline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Addresses of pages that take words. */
public final class Urls {

  private Urls() {}

  /**
   * The results page.
   *
   * @param category slug, or null for all
   * @param cursor of a later page, or null for the first
   */
  public static String search(String words, String category, String cursor) {
    StringBuilder url = new StringBuilder("/search?q=").append(encode(words));
    if (category != null && !category.isEmpty()) {
      url.append("&category=").append(encode(category));
    }
    if (cursor != null) {
      url.append("&cursor=").append(encode(cursor));
    }
    return url.toString();
  }

  /** A new ticket about these words. */
  public static String newTicket(String subject) {
    return subject == null || subject.isEmpty()
        ? "/tickets/new"
        : "/tickets/new?subject=" + encode(subject);
  }

  /** Text as part of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
