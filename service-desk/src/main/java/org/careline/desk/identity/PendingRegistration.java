package org.careline.desk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.careline.desk.account.EmailAddress;

/**
 * What somebody typed who has not proved yet that the address is his. It stands apart from the
 * customer, so that nobody can put his password or his name on somebody else's record; several may
 * wait for the same address, and the one whose link is opened counts.
 */
@Entity
@Table(name = "pending_registration")
class PendingRegistration {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column private String email;
  @Column private String name;
  @Column private Locale locale;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  protected PendingRegistration() {}

  PendingRegistration(
      EmailAddress email, String name, Locale locale, String passwordHash, Instant now) {
    this.email = email.value();
    this.name = name;
    this.locale = locale;
    this.passwordHash = passwordHash;
    this.createdAt = now;
  }

  long id() {
    return id;
  }

  EmailAddress email() {
    return new EmailAddress(email);
  }

  String name() {
    return name;
  }

  Locale locale() {
    return locale;
  }

  String passwordHash() {
    return passwordHash;
  }
}
