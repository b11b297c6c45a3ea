package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.NotFound;
import org.careline.db.persistence.Versions;

/** What a customer does with his own data. */
@ApplicationScoped
@Transactional
public class Profiles {

  private final EntityManager entities;
  private final CustomerRows rows;
  private final EventLog log;

  /** For the container's proxy. */
  protected Profiles() {
    this(null, null, null);
  }

  @Inject
  Profiles(EntityManager entities, CustomerRows rows, EventLog log) {
    this.entities = entities;
    this.rows = rows;
    this.log = log;
  }

  /** What the customer sees about himself. */
  public ProfileView of(CustomerId customer) {
    return rows.one("c.id = :id", Map.of("id", customer.value()))
        .map(Profiles::view)
        .orElseThrow(() -> new NotFound("customer"));
  }

  /**
   * Changes what the customer says about himself.
   *
   * @throws org.careline.db.outcome.Stale if the profile was changed meanwhile
   */
  public ProfileView change(
      CustomerId id, ProfileDetails details, long expectedVersion, Instant now) {
    Customer customer = entities.find(Customer.class, id.value());
    if (customer == null) {
      throw new NotFound("customer");
    }
    Versions.expect(OptionalLong.of(expectedVersion), customer.version(), "profile");
    customer.introduce(check(details), now);
    Versions.flush(entities, "profile");
    log.append(
        new NewEvent(
            "customer.profile-changed",
            id.subject(),
            Optional.of(id.subject()),
            Actor.customer(customer.email().value()).toString(),
            now,
            JsonTree.object().add("email", customer.email().value()).build()));
    return of(id);
  }

  private static ProfileDetails check(ProfileDetails details) {
    Checks checks = new Checks();
    ProfileDetails checked =
        new ProfileDetails(
            checks.line("name", details.name(), Customers.LONGEST_NAME),
            checks.locale("locale", details.locale()),
            checks.zone("timeZone", details.timeZone()),
            checks.phone("phone", details.phone()),
            details.notifications());
    checks.done();
    return checked;
  }

  private static ProfileView view(CustomerView customer) {
    return new ProfileView(
        customer.id(),
        customer.email(),
        customer.name(),
        customer.locale(),
        customer.timeZone(),
        customer.phone(),
        customer.notifications(),
        customer.membership(),
        customer.version());
  }
}
