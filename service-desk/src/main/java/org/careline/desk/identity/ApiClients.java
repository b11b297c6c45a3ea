package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Versions;
import org.careline.desk.account.Actor;
import org.careline.desk.account.AgentView;
import org.careline.desk.account.Checks;
import org.careline.desk.account.Staff;

/**
 * Programs that may call the API. A secret is 256 random bits, so a fast digest of it is as good as
 * a slow one: there is nothing to guess.
 */
@ApplicationScoped
@Transactional
public class ApiClients {

  private static final int SECRET = 32;
  private static final int ID = 5;
  private static final int LONGEST_NAME = 120;
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
  private static final String SELECT =
      "select k, a.email from ApiClient k left join Agent a on a.id = k.agentId ";

  private final EntityManager entities;
  private final Staff staff;
  private final Audit audit;

  /** For the container's proxy. */
  protected ApiClients() {
    this(null, null, null);
  }

  @Inject
  ApiClients(EntityManager entities, Staff staff, Audit audit) {
    this.entities = entities;
    this.staff = staff;
    this.audit = audit;
  }

  /** The client with this secret; empty when either is wrong or the client is revoked. */
  public Optional<ApiClientView> authenticate(String clientId, String clientSecret, Instant now) {
    byte[] digest = Digests.sha256(clientSecret);
    return find(clientId)
        .filter(client -> client.hasSecret(digest) && !client.isRevoked())
        .flatMap(client -> active(clientId))
        .map(
            client -> {
              noteUse(client, now);
              return client;
            });
  }

  /** A client that is not revoked. */
  public Optional<ApiClientView> active(String clientId) {
    return entities
        .createQuery(
            SELECT + "where k.clientId = :clientId and k.revokedAt is null", Object[].class)
        .setParameter("clientId", clientId)
        .getResultStream()
        .findFirst()
        .map(ApiClients::view);
  }

  /** All clients, the revoked ones too, in the order they were made. */
  public List<ApiClientView> list() {
    return entities
        .createQuery(SELECT + "order by k.id", Object[].class)
        .getResultStream()
        .map(ApiClients::view)
        .toList();
  }

  /**
   * A new client.
   *
   * @param agent e-mail address of the agent it always acts for
   */
  public NewSecret create(
      String name, ApiRole role, Optional<String> agent, Actor by, Instant now) {
    Checks checks = new Checks();
    String checked = checks.line("name", name, LONGEST_NAME);
    Optional<AgentView> bound = agent.flatMap(staff::agent);
    checks.require(
        agent.isEmpty() || bound.isPresent(), "agent", "account.agent.unknown", agent.orElse(""));
    checks.done();
    String clientId = role.key() + "-" + new BigInteger(1, Digests.random(ID)).toString(36);
    String secret = Digests.base64Url(Digests.random(SECRET));
    ApiClient client =
        new ApiClient(
            clientId, checked, role, bound.map(AgentView::id), Digests.sha256(secret), now);
    entities.persist(client);
    Versions.flush(entities, "API client");
    append("api-client.created", client, by, now);
    return new NewSecret(clientId, secret);
  }

  /** A new secret; the old one stops working. */
  public NewSecret rotate(String clientId, Actor by, Instant now) {
    ApiClient client = existing(clientId);
    if (client.isRevoked()) {
      throw new Conflict(Violation.of("clientId", "identity.client.revoked"));
    }
    String secret = Digests.base64Url(Digests.random(SECRET));
    client.exchangeSecret(Digests.sha256(secret));
    Versions.flush(entities, "API client");
    append("api-client.secret-rotated", client, by, now);
    return new NewSecret(clientId, secret);
  }

  /** Neither secret nor token are worth anything any more. */
  public void revoke(String clientId, Actor by, Instant now) {
    ApiClient client = existing(clientId);
    client.revoke(now);
    Versions.flush(entities, "API client");
    append("api-client.revoked", client, by, now);
  }

  /** To the minute is enough, and most uses write nothing. */
  private void noteUse(ApiClientView client, Instant now) {
    if (client.lastUsedAt().isEmpty()
        || client.lastUsedAt().get().isBefore(now.minus(USE_NOTED_EVERY))) {
      entities
          .createNativeQuery("update api_client set last_used_at = ? where client_id = ?")
          .setParameter(1, LinkStore.utc(now))
          .setParameter(2, client.clientId())
          .executeUpdate();
    }
  }

  private ApiClient existing(String clientId) {
    return find(clientId).orElseThrow(() -> new NotFound("API client"));
  }

  private Optional<ApiClient> find(String clientId) {
    return entities
        .createQuery("select k from ApiClient k where k.clientId = :clientId", ApiClient.class)
        .setParameter("clientId", clientId)
        .getResultStream()
        .findFirst();
  }

  private static ApiClientView view(Object[] row) {
    return ((ApiClient) row[0]).view(Optional.ofNullable((String) row[1]));
  }

  private void append(String type, ApiClient client, Actor by, Instant now) {
    audit.other(
        type,
        "api-client:" + client.clientId(),
        by,
        now,
        JsonTree.object().add("role", client.role().key()));
  }
}
