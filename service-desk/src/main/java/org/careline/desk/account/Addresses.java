package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Versions;

/**
 * What follows from the proof that an address belongs to somebody. For {@code desk.identity}, which
 * has seen the proof and writes the event; nobody else calls this.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Addresses {

  private final EntityManager entities;

  /** For the container's proxy. */
  protected Addresses() {
    this(null);
  }

  @Inject
  Addresses(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The owner of the address has registered under this name. The guest or invited customer with
   * this address becomes active, with all his tickets; else there is a new customer.
   *
   * @param timeZone where it is known; else the customer keeps the one staff entered, or UTC
   * @throws NotFound if the customer may not come back
   */
  public CustomerId register(
      EmailAddress email, String name, Locale locale, Optional<ZoneId> timeZone, Instant now) {
    Customer customer =
        find(email)
            .orElseGet(
                () -> {
                  Customer added = Customer.invited(email, name, locale, ZoneId.of("UTC"), now);
                  entities.persist(added);
                  return added;
                });
    confirm(customer, now);
    customer.callHimself(name, locale, now);
    timeZone.ifPresent(customer::liveIn);
    Versions.flush(entities, "customer");
    return customer.id();
  }

  /**
   * The customer has proved to own his address.
   *
   * @throws NotFound if he may not come back
   */
  public void confirm(CustomerId id, Instant now) {
    confirm(existing(id), now);
  }

  /**
   * Moves the customer to a new address that he has proved to own. A guest with that address is the
   * same person, but his tickets stay with the guest's record: merging is for staff to decide.
   *
   * @throws Conflict if somebody else is known by that address
   */
  public void move(CustomerId id, EmailAddress email, Instant now) {
    Optional<Customer> other = find(email);
    if (other.isPresent() && !other.get().id().equals(id)) {
      throw new Conflict(Violation.of("email", "account.email.taken"));
    }
    existing(id).moveTo(email, now);
    Versions.flush(entities, "customer");
  }

  private static void confirm(Customer customer, Instant now) {
    if (customer.status() == CustomerStatus.DEACTIVATED) {
      throw new NotFound("customer");
    }
    customer.confirmAddress(now);
  }

  private Customer existing(CustomerId id) {
    return Optional.ofNullable(entities.find(Customer.class, id.value()))
        .orElseThrow(() -> new NotFound("customer"));
  }

  private Optional<Customer> find(EmailAddress email) {
    return entities
        .createQuery("select c from Customer c where c.email = :email", Customer.class)
        .setParameter("email", email.value())
        .getResultStream()
        .findFirst();
  }
}
