package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;

/** What staff and the other rooms do with customers. */
@ApplicationScoped
@Transactional
public class Customers {

  public Optional<CustomerView> byEmail(String email) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<CustomerView> byId(CustomerId id) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Customers by name.
   *
   * @param limit 1..100
   */
  public Page<CustomerView> list(CustomerQuery query, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Enters a customer, or replaces what is known.
   *
   * @param expectedVersion when given and not the current one: Stale
   */
  public Stored<CustomerView> put(
      String email, CustomerDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** Replaces what is known of an existing customer. */
  public CustomerView change(
      String email, CustomerDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** No sign-in any more, and every session ends. */
  public void deactivate(String email, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** The customer with this address; entered as a guest where there is none. */
  public CustomerView findOrAddGuest(String email, String name, Locale locale, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
