package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.CustomerId;

/** What a session is worth. */
@ApplicationScoped
@Transactional
public class Sessions {

  /** The customer of a session, in one statement; empty when the session has ended. */
  public Optional<SignedInCustomer> current(CustomerId customer, int epoch) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Ends every session of the customer.
   *
   * @return the epoch for a session that shall go on
   */
  public int signOutEverywhere(CustomerId customer, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
