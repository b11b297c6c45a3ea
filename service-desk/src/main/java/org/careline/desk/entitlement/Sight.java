package org.careline.desk.entitlement;

import jakarta.persistence.Query;
import java.util.Optional;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.OrganizationId;

/**
 * What a customer sees: his own, what belongs to his whole organization, and what belongs to its
 * people if he sees their tickets as well.
 */
record Sight(CustomerId me, Optional<OrganizationId> organization, boolean seesPeople) {

  /** JPQL condition on something with a {@code customerId} and an {@code organizationId}. */
  String condition(String of) {
    StringBuilder condition = new StringBuilder("(" + of + ".customerId = :me");
    if (organization.isPresent()) {
      condition.append(" or ").append(of).append(".organizationId = :mine");
    }
    if (organization.isPresent() && seesPeople) {
      condition
          .append(" or ")
          .append(of)
          .append(".customerId in (select x.id from Customer x where x.organizationId = :mine)");
    }
    return condition.append(")").toString();
  }

  /** Binds the parameters of {@link #condition}. */
  <Q extends Query> Q bind(Q query) {
    query.setParameter("me", me.value());
    organization.ifPresent(id -> query.setParameter("mine", id.value()));
    return query;
  }
}
