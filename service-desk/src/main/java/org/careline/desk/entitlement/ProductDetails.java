package org.careline.desk.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is entered about a product. It belongs to a person or to a whole organization, not to both.
 *
 * @param customer e-mail address
 * @param organization slug
 */
public record ProductDetails(
    String name,
    Optional<String> serialNumber,
    Optional<String> site,
    Optional<LocalDate> inServiceSince,
    Optional<LocalDate> warrantyUntil,
    Optional<String> customer,
    Optional<String> organization) {}
