package org.careline.desk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.CustomerId;

/**
 * A link that lets somebody in. Its token is derived from the nonce with the server's secret: the
 * mailer can do that again, and a copy of this row is no key.
 */
@Entity
@Table(name = "link")
class Link {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "customer_id")
  private Long customerId;

  @Column private String subject;
  @Column private byte[] nonce;
  @Column private byte[] digest;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Version private long version;

  /** For JPA. */
  protected Link() {}

  /**
   * A new link.
   *
   * @param nonce 128 random bits
   * @param digest SHA-256 of the token
   */
  Link(
      Purpose purpose,
      Optional<CustomerId> customer,
      String subject,
      byte[] nonce,
      byte[] digest,
      Instant now) {
    this.purpose = purpose;
    this.customerId = customer.map(CustomerId::value).orElse(null);
    this.subject = subject;
    this.nonce = nonce.clone();
    this.digest = digest.clone();
    this.createdAt = now;
    this.expiresAt = now.plus(purpose.lifetime());
  }

  boolean isGood(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  /** Opens nothing any more, if it was for one use. */
  void use(Instant now) {
    if (!isGood(now)) {
      throw new IllegalStateException("used or too old: " + id);
    }
    if (purpose.isSingleUse()) {
      usedAt = now;
    }
  }

  LinkId id() {
    return new LinkId(id);
  }

  Purpose purpose() {
    return purpose;
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }

  String subject() {
    return subject;
  }

  byte[] nonce() {
    return nonce.clone();
  }
}
