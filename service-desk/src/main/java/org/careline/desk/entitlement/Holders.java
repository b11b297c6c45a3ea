package org.careline.desk.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.Checks;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.Customers;
import org.careline.desk.account.Membership;
import org.careline.desk.account.OrganizationView;
import org.careline.desk.account.Organizations;

/** Finds whose something is, and what somebody sees of what others have. */
@ApplicationScoped
class Holders {

  private final Customers customers;
  private final Organizations organizations;

  /** For the container's proxy. */
  protected Holders() {
    this(null, null);
  }

  @Inject
  Holders(Customers customers, Organizations organizations) {
    this.customers = customers;
    this.organizations = organizations;
  }

  /** The holder with these names; empty after a violation. */
  public Optional<Holder> find(
      Checks checks, Optional<String> customer, Optional<String> organization) {
    if (customer.isPresent() == organization.isPresent()) {
      checks.add("customer", "entitlement.holder.one");
      return Optional.empty();
    }
    Optional<CustomerView> person = customer.flatMap(customers::byEmail);
    Optional<OrganizationView> group = organization.flatMap(organizations::bySlug);
    checks.require(
        customer.isEmpty() || person.isPresent(),
        "customer",
        "account.customer.unknown",
        customer.orElse(""));
    checks.require(
        organization.isEmpty() || group.isPresent(),
        "organization",
        "account.organization.unknown",
        organization.orElse(""));
    return person.isEmpty() && group.isEmpty()
        ? Optional.empty()
        : Optional.of(new Holder(person.map(CustomerView::id), group.map(OrganizationView::id)));
  }

  /**
   * What the customer may see.
   *
   * @throws NotFound if there is no such customer
   */
  public Sight of(CustomerId id) {
    CustomerView customer = customers.byId(id).orElseThrow(() -> new NotFound("customer"));
    return new Sight(
        id,
        customer.membership().map(Membership::organization),
        customer.membership().map(Membership::seesTickets).orElse(false));
  }
}
