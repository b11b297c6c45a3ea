package org.careline.desk.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A product somebody has, as TMF637 means it: the thing delivered, not the catalogue's entry.
 *
 * @param externalId the serial number where there was one when it was entered, else random
 * @param customer e-mail address of the person it belongs to; empty when it belongs to the whole
 *     organization
 * @param organization slug
 */
public record ProductView(
    ProductId id,
    String externalId,
    String name,
    Optional<String> serialNumber,
    Optional<String> site,
    Optional<LocalDate> inServiceSince,
    Optional<LocalDate> warrantyUntil,
    Optional<String> customer,
    Optional<String> organization,
    long version) {

  /** Whether the warranty covers this day; the last day counts. */
  public boolean underWarranty(LocalDate day) {
    return warrantyUntil.isPresent() && !day.isAfter(warrantyUntil.get());
  }
}
