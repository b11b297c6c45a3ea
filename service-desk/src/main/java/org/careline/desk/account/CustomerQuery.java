package org.careline.desk.account;

import java.util.Optional;

/**
 * Which customers to list.
 *
 * @param q beginning of a word of the name, or of the e-mail address
 * @param organization slug
 */
public record CustomerQuery(
    Optional<String> q, Optional<String> organization, Optional<CustomerStatus> status) {

  public static final CustomerQuery ALL =
      new CustomerQuery(Optional.empty(), Optional.empty(), Optional.empty());
}
