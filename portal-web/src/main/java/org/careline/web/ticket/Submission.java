package org.careline.web.ticket;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The key of one filled-in form: however often it is sent, it counts once. */
final class Submission {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Submission() {}

  static String newKey() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The key of what somebody says with this form. One page may stand in two windows, and another
   * message sent from the second one is not the first again.
   */
  static String keyOf(String key, String text, List<KeptFile> files) {
    String said = key + '\n' + text + '\n' + files.stream().map(KeptFile::name).toList();
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
