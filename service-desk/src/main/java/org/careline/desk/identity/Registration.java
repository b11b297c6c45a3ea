package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.CustomerId;

/** How a visitor becomes a customer with a password. */
@ApplicationScoped
@Transactional
public class Registration {

  /**
   * Asks the address for confirmation by mail. The same for known and unknown addresses. Invalid
   * when the input breaks a rule.
   */
  public void register(SignUp signUp, String remoteAddress, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** What this link would confirm; empty when it is unknown, used or too old. */
  public Optional<PendingVerification> pending(String token, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Confirms the address; the password of the sign-up is good from now on. NotFound when the link
   * is unknown, used or too old.
   */
  public CustomerId verify(String token, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
