package org.careline.desk.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Somebody of the staff. He works in the back-office tool; Careline knows him by his address. */
@Entity
@Table(name = "agent")
class Agent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column private String email;
  @Column private String name;
  @Column private Locale locale;
  @Column private boolean active;

  @ElementCollection
  @CollectionTable(name = "team_agent", joinColumns = @JoinColumn(name = "agent_id"))
  @Column(name = "team_id")
  private Set<Long> teamIds = new HashSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Agent() {}

  Agent(EmailAddress email, String name, Locale locale, Instant now) {
    this.email = email.value();
    this.name = name;
    this.locale = locale;
    this.active = true;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void describe(String newName, Locale newLocale, Instant now) {
    name = newName;
    locale = newLocale;
    updatedAt = now;
  }

  void workIn(Set<Long> teams, Instant now) {
    teamIds.retainAll(teams);
    teamIds.addAll(teams);
    updatedAt = now;
  }

  void activate(Instant now) {
    active = true;
    updatedAt = now;
  }

  void deactivate(Instant now) {
    active = false;
    updatedAt = now;
  }

  AgentId id() {
    return new AgentId(id);
  }

  String email() {
    return email;
  }

  long version() {
    return version;
  }
}
