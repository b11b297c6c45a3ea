package org.careline.desk.account;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** Collects everything that is wrong with an input, so that nobody has to correct it twice. */
public final class Checks {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]*");
  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_LOCALE = 35;
  private static final int LONGEST_ZONE = 64;

  private final List<Violation> violations = new ArrayList<>();

  /** One line of text that has to be there. */
  public String line(String field, String typed, int longest) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      add(field, "account.text.missing");
    } else if (text.length() > longest) {
      add(field, "account.text.long", longest);
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      add(field, "account.text.control");
    }
    return text;
  }

  /** One line of text that may be missing; a blank one is. */
  public Optional<String> line(String field, Optional<String> typed, int longest) {
    return typed.filter(text -> !text.isBlank()).map(text -> line(field, text, longest));
  }

  /** A name for URLs: letters a to z, digits, single hyphens. */
  public String slug(String field, String typed) {
    String slug = typed == null ? "" : typed.strip();
    if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
      add(field, "account.slug.form", LONGEST_SLUG);
    }
    return slug;
  }

  /** An e-mail address; empty after a violation. */
  public Optional<EmailAddress> email(String field, String typed) {
    String text = typed == null ? "" : typed;
    Optional<EmailAddress> email = EmailAddress.parse(text);
    if (email.isEmpty()) {
      add(field, text.isBlank() ? "account.text.missing" : "account.email.form");
    }
    return email;
  }

  public Optional<String> phone(String field, Optional<String> typed) {
    Optional<String> phone = typed.map(String::strip).filter(text -> !text.isEmpty());
    if (phone.isPresent()
        && (phone.get().length() > LONGEST_PHONE || !PHONE.matcher(phone.get()).matches())) {
      add(field, "account.phone.form");
    }
    return phone;
  }

  public Locale locale(String field, Locale locale) {
    String tag = locale.toLanguageTag();
    if (tag.equals("und") || tag.length() > LONGEST_LOCALE) {
      add(field, "account.locale.form");
    }
    return locale;
  }

  public ZoneId zone(String field, ZoneId zone) {
    if (zone.getId().length() > LONGEST_ZONE) {
      add(field, "account.zone.form");
    }
    return zone;
  }

  public void add(String field, String key, Object... arguments) {
    violations.add(Violation.of(field, key, arguments));
  }

  /** Adds the violation unless this holds. */
  public void require(boolean holds, String field, String key, Object... arguments) {
    if (!holds) {
      add(field, key, arguments);
    }
  }

  /**
   * Ends the checks.
   *
   * @throws Invalid if anything was wrong
   */
  public void done() {
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }
}
