package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;

/** Organizations and the people in them. */
@ApplicationScoped
@Transactional
public class Organizations {

  public Optional<OrganizationView> bySlug(String slug) {
    throw new UnsupportedOperationException("soon");
  }

  /** Organizations by name; q is the beginning of a word of the name. */
  public Page<OrganizationView> list(Optional<String> q, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  public Stored<OrganizationView> put(
      String slug, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public OrganizationView change(
      String slug, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** People of an organization by name. */
  public Page<CustomerView> people(String slug, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * People of the organization this customer is in, for his own eyes; empty for a customer on his
   * own.
   */
  public Page<CustomerView> colleagues(CustomerId customer, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  /** Puts a customer into the organization, or changes his place there. */
  public void admit(
      String slug,
      String email,
      OrganizationRole role,
      boolean seesTickets,
      Actor by,
      Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public void release(String slug, String email, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
