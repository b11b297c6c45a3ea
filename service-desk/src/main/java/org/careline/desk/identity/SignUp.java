package org.careline.desk.identity;

import java.util.Locale;

/** Somebody wants an account. */
public record SignUp(String email, String name, String password, Locale locale) {

  /** Leaves the password out: records end up in logs. */
  @Override
  public String toString() {
    return "SignUp[" + email + "]";
  }
}
