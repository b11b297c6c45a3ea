package org.careline.desk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A company, school or club that customers belong to. */
@Entity
@Table(name = "organization")
class Organization {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column private String slug;
  @Column private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Organization() {}

  Organization(String slug, String name, Instant now) {
    this.slug = slug;
    this.name = name;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void rename(String newName, Instant now) {
    name = newName;
    updatedAt = now;
  }

  OrganizationId id() {
    return new OrganizationId(id);
  }

  String slug() {
    return slug;
  }

  long version() {
    return version;
  }
}
