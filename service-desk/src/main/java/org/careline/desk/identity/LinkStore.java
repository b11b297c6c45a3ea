package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.careline.db.outcome.NotFound;
import org.careline.db.secret.ServerSecret;
import org.careline.desk.account.CustomerId;

/** Issues and redeems links, in the caller's transaction. */
@ApplicationScoped
class LinkStore {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final String SECRET = "links";
  private static final int NONCE = 16;
  private static final int TOKEN = 16;
  private static final int LONGEST_TOKEN = 64;

  private final EntityManager entities;
  private final ServerSecret secret;

  /** For the container's proxy. */
  protected LinkStore() {
    this(null, null);
  }

  @Inject
  LinkStore(EntityManager entities, ServerSecret secret) {
    this.entities = entities;
    this.secret = secret;
  }

  public LinkId issue(Purpose purpose, Optional<CustomerId> customer, String subject, Instant now) {
    byte[] nonce = Digests.random(NONCE);
    Link link =
        new Link(purpose, customer, subject, nonce, Digests.sha256(token(purpose, nonce)), now);
    entities.persist(link);
    entities.flush();
    return link.id();
  }

  /** The link with this token, if it still opens something. */
  public Optional<Link> find(Purpose purpose, String token, Instant now) {
    return find(purpose, token, now, LockModeType.NONE);
  }

  /**
   * Uses the link; of two who do so at once, one comes too late.
   *
   * @throws NotFound when it is unknown, used or too old
   */
  public Link redeem(Purpose purpose, String token, Instant now) {
    Link link =
        find(purpose, token, now, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new NotFound("link"));
    link.use(now);
    return link;
  }

  /** No link of this kind that was given to the customer works any more. */
  public void withdraw(Purpose purpose, CustomerId customer, Instant now) {
    entities
        .createQuery(
            "update Link l set l.usedAt = :now where l.customerId = :customer"
                + " and l.purpose = :purpose and l.usedAt is null")
        .setParameter("now", now)
        .setParameter("customer", customer.value())
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  /** Removes some links that have not worked for a month. */
  public void sweep(Instant now) {
    entities
        .createNativeQuery("delete from link where expires_at < ? limit 100")
        .setParameter(1, utc(now.minus(KEPT)))
        .executeUpdate();
  }

  public String token(Link link) {
    return token(link.purpose(), link.nonce());
  }

  /** For native statements, which know no converter. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private String token(Purpose purpose, byte[] nonce) {
    byte[] derived = secret.hmac(SECRET, purpose.name().getBytes(StandardCharsets.US_ASCII), nonce);
    return Digests.base64Url(Arrays.copyOf(derived, TOKEN));
  }

  private Optional<Link> find(Purpose purpose, String token, Instant now, LockModeType lock) {
    if (token == null || token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select l from Link l where l.digest = :digest and l.purpose = :purpose", Link.class)
        .setParameter("digest", Digests.sha256(token))
        .setParameter("purpose", purpose)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .filter(link -> link.isGood(now));
  }
}
