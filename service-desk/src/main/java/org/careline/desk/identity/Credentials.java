package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.CustomerStatus;

/** Reads and writes credentials in short transactions, so that no connection waits for a hash. */
@ApplicationScoped
@Transactional
class Credentials {

  /** What is needed to check a password of somebody who may sign in. */
  record Known(CustomerId customer, String email, String passwordHash, int epoch) {}

  private static final String SELECT =
      "select c.id, c.email, k.passwordHash, k.epoch from Credential k, Customer c"
          + " where c.id = k.customerId and c.status = :active and ";

  private final EntityManager entities;

  /** For the container's proxy. */
  protected Credentials() {
    this(null);
  }

  @Inject
  Credentials(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Known> byEmail(String email) {
    return known("c.email = :key", email);
  }

  public Known of(CustomerId customer) {
    return known("c.id = :key", customer.value()).orElseThrow(() -> new NotFound("customer"));
  }

  /** Keeps the same password under a new hash. */
  public void rehash(CustomerId customer, String hash) {
    entities.find(Credential.class, customer.value()).rehash(hash);
  }

  /**
   * Sets the password, the first one too.
   *
   * @return the epoch of sessions from now on
   */
  public int set(CustomerId customer, String hash, Instant now) {
    Credential credential = entities.find(Credential.class, customer.value());
    if (credential == null) {
      credential = new Credential(customer, hash, now);
      entities.persist(credential);
    } else {
      credential.changeTo(hash, now);
    }
    return credential.epoch();
  }

  private Optional<Known> known(String condition, Object key) {
    return entities
        .createQuery(SELECT + condition, Object[].class)
        .setParameter("active", CustomerStatus.ACTIVE)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Known(
                    new CustomerId((Long) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (Integer) row[3]));
  }
}
