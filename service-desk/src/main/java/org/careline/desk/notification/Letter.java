package org.careline.desk.notification;

import java.util.List;
import java.util.Optional;

/**
 * A mail ready to be sent, but for its envelope.
 *
 * @param text the same as the HTML, for those who read plain text
 */
record Letter(String subject, String text, String html) {

  /**
   * What the templates put into place.
   *
   * @param paragraphs plain text
   * @param quote what somebody wrote
   * @param after paragraphs below the quote and the button
   */
  record Parts(
      String subject,
      String greeting,
      List<String> paragraphs,
      Optional<Quote> quote,
      Optional<Button> button,
      List<String> after,
      String signature) {}

  record Quote(String by, String text, String html) {}

  record Button(String label, String url) {}
}
