package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.careline.desk.account.CustomerId;

/** Moves an account to another e-mail address. */
@ApplicationScoped
@Transactional
public class EmailChange {

  /**
   * Mails a confirmation link to the new address and a notice to the old one. Invalid when the
   * password is wrong.
   */
  public void request(CustomerId customer, String newEmail, String password, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * NotFound when the link is unknown, used or too old; Conflict when the address was taken
   * meanwhile.
   */
  public CustomerId confirm(String token, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
