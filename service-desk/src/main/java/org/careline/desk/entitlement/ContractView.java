package org.careline.desk.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract.
 *
 * @param ends last day; empty when it runs on
 * @param slaPolicy key of the policy of response times
 * @param customer e-mail address, for a contract with a person
 * @param organization slug, for a contract with an organization
 */
public record ContractView(
    String number,
    String name,
    LocalDate starts,
    Optional<LocalDate> ends,
    Optional<String> slaPolicy,
    Optional<String> customer,
    Optional<String> organization,
    long version) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(starts) && (ends.isEmpty() || !day.isAfter(ends.get()));
  }
}
