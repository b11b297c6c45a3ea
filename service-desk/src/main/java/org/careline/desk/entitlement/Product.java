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

/** A product somebody has. */
@Entity
@Table(name = "product")
class Product {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "external_id")
  private String externalId;

  @Column private String name;

  @Column(name = "serial_number")
  private String serialNumber;

  @Column private String site;

  @Column(name = "in_service_since")
  private LocalDate inServiceSince;

  @Column(name = "warranty_until")
  private LocalDate warrantyUntil;

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
  protected Product() {}

  Product(String externalId, ProductDetails details, Holder holder, Instant now) {
    this.externalId = externalId;
    this.createdAt = now;
    describe(details, holder, now);
  }

  final void describe(ProductDetails details, Holder holder, Instant now) {
    name = details.name();
    serialNumber = details.serialNumber().orElse(null);
    site = details.site().orElse(null);
    inServiceSince = details.inServiceSince().orElse(null);
    warrantyUntil = details.warrantyUntil().orElse(null);
    customerId = holder.customerKey();
    organizationId = holder.organizationKey();
    updatedAt = now;
  }

  String externalId() {
    return externalId;
  }

  long version() {
    return version;
  }
}
