package org.careline.desk.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Stored;

/** Products customers have. */
@ApplicationScoped
@Transactional
public class Products {

  /** The customer's own and those of the customer's organization, by name. */
  public List<ProductView> visibleTo(CustomerId customer) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<ProductView> visibleTo(CustomerId customer, String externalId) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<ProductView> byExternalId(String externalId) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<ProductView> byId(ProductId id) {
    throw new UnsupportedOperationException("soon");
  }

  public Page<ProductView> list(ProductQuery query, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  /** Enters a product under its serial number, or under a random id where it has none. */
  public ProductView add(ProductDetails details, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public Stored<ProductView> put(
      String externalId,
      ProductDetails details,
      OptionalLong expectedVersion,
      Actor by,
      Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public void remove(String externalId, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
