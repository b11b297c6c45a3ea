package org.careline.web.ticket;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
   * The key of what somebody says with this form. One page may stand in two windows, or be gone
   * back to, and something else sent from it is not the first again.
   *
   * @param key of the form; empty when it brought none
   */
  static Optional<String> keyOf(String key, List<KeptFile> files, String... said) {
    return Optional.ofNullable(key).filter(it -> !it.isBlank()).map(it -> hash(it, files, said));
  }

  private static String hash(String key, List<KeptFile> files, String... fields) {
    String said = key + Arrays.toString(fields) + files.stream().map(KeptFile::name).toList();
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
