package org.careline.desk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Agents who share a kind of work. */
@Entity
@Table(name = "team")
class Team {

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
  protected Team() {}

  Team(String slug, String name, Instant now) {
    this.slug = slug;
    this.name = name;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void rename(String newName, Instant now) {
    name = newName;
    updatedAt = now;
  }

  TeamId id() {
    return new TeamId(id);
  }

  String slug() {
    return slug;
  }

  String name() {
    return name;
  }

  long version() {
    return version;
  }
}
