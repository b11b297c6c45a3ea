package org.careline.desk.account;

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
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Somebody who is served: from the first mail of a guest to a customer with an account. */
@Entity
@Table(name = "customer")
class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column private String email;
  @Column private String name;

  @Enumerated(EnumType.STRING)
  private CustomerStatus status;

  @Column private Locale locale;

  @Column(name = "time_zone")
  private ZoneId timeZone;

  @Column private String phone;

  @Column(name = "notify_answers")
  private boolean notifyAnswers = true;

  @Column(name = "notify_status_changes")
  private boolean notifyStatusChanges = true;

  @Column(name = "organization_id")
  private Long organizationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "organization_role")
  private OrganizationRole role = OrganizationRole.MEMBER;

  @Column(name = "sees_organization_tickets")
  private boolean seesOrganizationTickets;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Customer() {}

  private Customer(
      EmailAddress email,
      String name,
      CustomerStatus status,
      Locale locale,
      ZoneId timeZone,
      Instant now) {
    this.email = email.value();
    this.name = name;
    this.status = status;
    this.locale = locale;
    this.timeZone = timeZone;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Customer guest(EmailAddress email, String name, Locale locale, Instant now) {
    return new Customer(email, name, CustomerStatus.GUEST, locale, ZoneId.of("UTC"), now);
  }

  static Customer invited(
      EmailAddress email, String name, Locale locale, ZoneId timeZone, Instant now) {
    return new Customer(email, name, CustomerStatus.INVITED, locale, timeZone, now);
  }

  /**
   * What staff know of the customer. A guest is known to staff from now on; somebody who was
   * deactivated may come back, and then chooses a new password.
   */
  void describe(
      String newName,
      Locale newLocale,
      ZoneId newTimeZone,
      Optional<String> newPhone,
      Instant now) {
    name = newName;
    locale = newLocale;
    timeZone = newTimeZone;
    phone = newPhone.orElse(null);
    if (status != CustomerStatus.ACTIVE) {
      status = CustomerStatus.INVITED;
    }
    updatedAt = now;
  }

  /** What the customer says about himself. */
  void introduce(ProfileDetails details, Instant now) {
    name = details.name();
    locale = details.locale();
    timeZone = details.timeZone();
    phone = details.phone().orElse(null);
    notifyAnswers = details.notifications().answers();
    notifyStatusChanges = details.notifications().statusChanges();
    updatedAt = now;
  }

  void join(
      OrganizationId organization, OrganizationRole newRole, boolean seesTickets, Instant now) {
    organizationId = organization.value();
    role = newRole;
    seesOrganizationTickets = seesTickets || newRole == OrganizationRole.MANAGER;
    updatedAt = now;
  }

  void leaveOrganization(Instant now) {
    organizationId = null;
    role = OrganizationRole.MEMBER;
    seesOrganizationTickets = false;
    updatedAt = now;
  }

  /** Has proved to own the address: what came from it before is his, too. */
  void confirmAddress(Instant now) {
    if (status == CustomerStatus.DEACTIVATED) {
      throw new IllegalStateException("deactivated: " + id);
    }
    status = CustomerStatus.ACTIVE;
    updatedAt = now;
  }

  /** Says who he is when he registers; staff's or a mail client's idea of it is older. */
  void callHimself(String newName, Locale newLocale, Instant now) {
    name = newName;
    locale = newLocale;
    updatedAt = now;
  }

  void liveIn(ZoneId newTimeZone) {
    timeZone = newTimeZone;
  }

  void moveTo(EmailAddress newEmail, Instant now) {
    email = newEmail.value();
    updatedAt = now;
  }

  void deactivate(Instant now) {
    status = CustomerStatus.DEACTIVATED;
    updatedAt = now;
  }

  boolean belongsTo(OrganizationId organization) {
    return organizationId != null && organizationId == organization.value();
  }

  CustomerId id() {
    return new CustomerId(id);
  }

  EmailAddress email() {
    return new EmailAddress(email);
  }

  CustomerStatus status() {
    return status;
  }

  long version() {
    return version;
  }
}
