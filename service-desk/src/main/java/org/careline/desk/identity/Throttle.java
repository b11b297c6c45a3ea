package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.careline.db.secret.ServerSecret;

/**
 * Counts attempts in the database, where all nodes see them. An attempt counts as failed from its
 * beginning, so that many at once do not slip through, and is forgiven when it succeeds.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Throttle {

  private static final int SWEPT_AT_ONCE = 100;

  /** What is counted, and how it is slowed down. */
  record Subject(String name, Curve curve) {

    static Subject account(String email) {
      return new Subject("account:" + email, Curve.ACCOUNT);
    }

    static Subject remote(String address) {
      return new Subject("remote:" + Proxies.network(address), Curve.REMOTE);
    }

    static Subject mail(String email) {
      return new Subject("mail:" + email, Curve.MAIL);
    }
  }

  private final EntityManager entities;
  private final ServerSecret secret;

  /** For the container's proxy. */
  protected Throttle() {
    this(null, null);
  }

  @Inject
  Throttle(EntityManager entities, ServerSecret secret) {
    this.entities = entities;
    this.secret = secret;
  }

  /**
   * Begins an attempt.
   *
   * @param subjects always in the same order: accounts and mail before remote addresses
   * @return empty if it may be made; else when it may be tried again, and nothing is counted
   */
  public Optional<Instant> begin(Instant moment, Subject... subjects) {
    // As the database keeps it: a row written now must not look as if it came later.
    Instant now = moment.truncatedTo(ChronoUnit.MICROS);
    int[] failures = new int[subjects.length];
    Instant open = now;
    for (int i = 0; i < subjects.length; i++) {
      Object[] row = lock(subjects[i], now);
      Instant last = instant(row[1]);
      Curve curve = subjects[i].curve();
      failures[i] = curve.remembered(((Number) row[0]).intValue(), last, now);
      Instant next = curve.openAt(failures[i], last);
      open = next.isAfter(open) ? next : open;
    }
    if (open.isAfter(now)) {
      return Optional.of(open);
    }
    for (int i = 0; i < subjects.length; i++) {
      count(subjects[i], failures[i] + 1, now);
    }
    return Optional.empty();
  }

  /** The attempt succeeded: all is forgotten. */
  public void forgive(Subject subject) {
    entities
        .createNativeQuery("delete from throttle where id = ?")
        .setParameter(1, id(subject))
        .executeUpdate();
  }

  /** The attempt succeeded: it does not count, others do. */
  public void takeBack(Subject subject) {
    entities
        .createNativeQuery("update throttle set failures = greatest(failures - 1, 0) where id = ?")
        .setParameter(1, id(subject))
        .executeUpdate();
  }

  /** Removes some of what counts no longer. */
  public void sweep(Instant now) {
    entities
        .createNativeQuery("delete from throttle where last_at < ? limit " + SWEPT_AT_ONCE)
        .setParameter(1, utc(now.minus(Curve.ACCOUNT.forgotten())))
        .executeUpdate();
  }

  /** Whoever reads the table, and knows an address, does not find it. */
  private byte[] id(Subject subject) {
    return secret.hmac("throttle", subject.name().getBytes(StandardCharsets.UTF_8));
  }

  /** The insert locks the row exclusively whether it is there or not. */
  private Object[] lock(Subject subject, Instant now) {
    entities
        .createNativeQuery(
            "insert into throttle (id, failures, last_at) values (?, 0, ?)"
                + " on duplicate key update failures = failures")
        .setParameter(1, id(subject))
        .setParameter(2, utc(now))
        .executeUpdate();
    return (Object[])
        entities
            .createNativeQuery("select failures, last_at from throttle where id = ? for update")
            .setParameter(1, id(subject))
            .getSingleResult();
  }

  private void count(Subject subject, int failures, Instant now) {
    entities
        .createNativeQuery("update throttle set failures = ?, last_at = ? where id = ?")
        .setParameter(1, failures)
        .setParameter(2, utc(now))
        .setParameter(3, id(subject))
        .executeUpdate();
  }

  /** Which of the two comes is up to driver and pool; both mean the same wall clock, in UTC. */
  private static Instant instant(Object stored) {
    LocalDateTime time =
        stored instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) stored;
    return time.toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
