package org.careline.desk.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/**
 * An address mail can be sent to, in lower case: Careline takes addresses that differ in case only
 * for the same person's.
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3, without the angle brackets
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

  public EmailAddress {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not an e-mail address: " + value);
    }
  }

  /** The address somebody typed, or empty where that is none. */
  public static Optional<EmailAddress> parse(String typed) {
    String value = typed.strip().toLowerCase(Locale.ROOT);
    return isWellFormed(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
  }

  /** The address somebody typed into {@code field}. */
  public static EmailAddress of(String field, String typed) {
    return parse(typed).orElseThrow(() -> new Invalid(Violation.of(field, "account.email.form")));
  }

  private static boolean isWellFormed(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches() && !value.contains("..");
  }

  @Override
  public String toString() {
    return value;
  }
}
