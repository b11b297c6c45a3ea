package org.careline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Addresses of pages that take words. */
public final class Urls {

  private Urls() {}

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
