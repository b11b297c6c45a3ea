package org.careline.desk.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Stored;

/** Contracts with customers. */
@ApplicationScoped
@Transactional
public class Contracts {

  public List<ContractView> visibleTo(CustomerId customer) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Key of the SLA policy of the contract that covers this day; a person's own contract goes before
   * the organization's.
   */
  public Optional<String> slaPolicyFor(CustomerId customer, LocalDate day) {
    throw new UnsupportedOperationException("soon");
  }

  public Optional<ContractView> byNumber(String number) {
    throw new UnsupportedOperationException("soon");
  }

  public Page<ContractView> list(
      Optional<String> organization, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException("soon");
  }

  public Stored<ContractView> put(
      String number, ContractDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
