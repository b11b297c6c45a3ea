package org.careline.web.ticket;

import java.security.SecureRandom;
import java.util.Base64;

/** The key of one filled-in form: however often it is sent, it counts once. */
final class Submission {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Submission() {}

  static String newKey() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
