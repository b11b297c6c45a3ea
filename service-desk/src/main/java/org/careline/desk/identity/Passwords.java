package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.careline.desk.account.CustomerId;

/** Changing a password, and getting a new one when it is forgotten. */
@ApplicationScoped
@Transactional
public class Passwords {

  /** Mails a reset link, if there is such a customer. The caller cannot tell. */
  public void forgot(String email, String remoteAddress, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether a reset link still works. */
  public boolean mayReset(String token, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Sets a new password and ends every session. NotFound when the link is unknown, used or too old.
   */
  public CustomerId reset(String token, String newPassword, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Changes the password and ends every other session; Invalid when the old one is wrong.
   *
   * @return the epoch for the session that goes on
   */
  public int change(CustomerId customer, String oldPassword, String newPassword, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
