package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Checks e-mail address and password. */
@ApplicationScoped
@Transactional
public class SignIn {

  /** Attempts are slowed down per account and per remote address, on all nodes together. */
  public SignInResult authenticate(
      String email, String password, String remoteAddress, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
