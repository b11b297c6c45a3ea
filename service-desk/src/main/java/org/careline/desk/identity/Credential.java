package org.careline.desk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.careline.desk.account.CustomerId;

/** How a customer signs in. The epoch is what a session must carry to be worth anything. */
@Entity
@Table(name = "credential")
class Credential {

  @Id
  @Column(name = "customer_id")
  private Long customerId;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column private int epoch;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  /** For JPA. */
  protected Credential() {}

  Credential(CustomerId customer, String passwordHash, Instant now) {
    this.customerId = customer.value();
    this.passwordHash = passwordHash;
    this.epoch = 1;
    this.changedAt = now;
  }

  /** A new password ends every session. */
  void changeTo(String newHash, Instant now) {
    passwordHash = newHash;
    changedAt = now;
    endSessions();
  }

  /** The same password, hashed with newer parameters. */
  void rehash(String newHash) {
    passwordHash = newHash;
  }

  void endSessions() {
    epoch++;
  }

  String passwordHash() {
    return passwordHash;
  }

  int epoch() {
    return epoch;
  }
}
