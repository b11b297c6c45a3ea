package org.careline.desk.entitlement;

import java.util.Optional;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.OrganizationId;

/** Whose something is: one person's, or a whole organization's. */
record Holder(Optional<CustomerId> customer, Optional<OrganizationId> organization) {

  Holder {
    if (customer.isPresent() == organization.isPresent()) {
      throw new IllegalArgumentException("either a person's or an organization's");
    }
  }

  Long customerKey() {
    return customer.map(CustomerId::value).orElse(null);
  }

  Long organizationKey() {
    return organization.map(OrganizationId::value).orElse(null);
  }
}
