package org.careline.desk.entitlement;

import java.util.Optional;

/**
 * Which products to list.
 *
 * @param customer e-mail address: the person's own and those of the person's organization
 * @param organization slug
 * @param q beginning of the name or of the serial number
 */
public record ProductQuery(
    Optional<String> customer, Optional<String> organization, Optional<String> q) {

  public static final ProductQuery ALL =
      new ProductQuery(Optional.empty(), Optional.empty(), Optional.empty());
}
