package org.careline.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.careline.desk.account.Checks;

/**
 * Which passwords are good enough. Length counts, classes of characters do not (NIST SP 800-63B
 * §5.1.1.2).
 */
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /** Adds what is wrong with a new password. */
  static void check(Checks checks, String field, String password, String email) {
    String typed = password == null ? "" : password;
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST) {
      checks.add(field, "identity.password.short", SHORTEST);
    } else if (length > LONGEST) {
      checks.add(field, "identity.password.long", LONGEST);
    } else if (isLike(typed, email)) {
      checks.add(field, "identity.password.likeEmail");
    } else if (isCommon(typed)) {
      checks.add(field, "identity.password.common");
    }
  }

  private static boolean isLike(String password, String email) {
    String typed = password.strip().toLowerCase(Locale.ROOT);
    String address = email.strip().toLowerCase(Locale.ROOT);
    int at = address.indexOf('@');
    return typed.equals(address) || (at > 0 && typed.equals(address.substring(0, at)));
  }

  private static boolean isCommon(String password) {
    String typed = password.strip().toLowerCase(Locale.ROOT);
    return typed.chars().distinct().count() < 3 || COMMON.contains(typed);
  }

  private static Set<String> common() {
    try (InputStream stream = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
