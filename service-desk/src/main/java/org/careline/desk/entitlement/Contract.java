package org.careline.desk.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** What was agreed with a customer, from when to when. */
@Entity
@Table(name = "contract")
class Contract {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column private String number;
  @Column private String name;
  @Column private LocalDate starts;
  @Column private LocalDate ends;

  @Column(name = "sla_policy")
  private String slaPolicy;

  @Column(name = "customer_id")
  private Long customerId;

  @Column(name = "organization_id")
  private Long organizationId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Contract() {}

  Contract(String number, ContractDetails details, Holder holder, Instant now) {
    this.number = number;
    this.createdAt = now;
    describe(details, holder, now);
  }

  final void describe(ContractDetails details, Holder holder, Instant now) {
    name = details.name();
    starts = details.starts();
    ends = details.ends().orElse(null);
    slaPolicy = details.slaPolicy().orElse(null);
    customerId = holder.customerKey();
    organizationId = holder.organizationKey();
    updatedAt = now;
  }

  String number() {
    return number;
  }

  long version() {
    return version;
  }
}
