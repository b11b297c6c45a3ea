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
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.AgentId;

/** A program that may call the API. */
@Entity
@Table(name = "api_client")
class ApiClient {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "client_id")
  private String clientId;

  @Column private String name;

  @Column(name = "secret_digest")
  private byte[] secretDigest;

  @Enumerated(EnumType.STRING)
  private ApiRole role;

  @Column(name = "agent_id")
  private Long agentId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private long version;

  /** For JPA. */
  protected ApiClient() {}

  ApiClient(
      String clientId,
      String name,
      ApiRole role,
      Optional<AgentId> agent,
      byte[] secretDigest,
      Instant now) {
    this.clientId = clientId;
    this.name = name;
    this.role = role;
    this.agentId = agent.map(AgentId::value).orElse(null);
    this.secretDigest = secretDigest.clone();
    this.createdAt = now;
  }

  boolean hasSecret(byte[] digest) {
    return MessageDigest.isEqual(secretDigest, digest);
  }

  void exchangeSecret(byte[] digest) {
    secretDigest = digest.clone();
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  String clientId() {
    return clientId;
  }

  ApiRole role() {
    return role;
  }

  ApiClientView view(Optional<String> agentEmail) {
    return new ApiClientView(
        clientId,
        name,
        role,
        Optional.ofNullable(agentId).map(AgentId::new),
        agentEmail,
        createdAt,
        Optional.ofNullable(lastUsedAt),
        isRevoked(),
        version);
  }
}
