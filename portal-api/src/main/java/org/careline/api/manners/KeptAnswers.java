package org.careline.api.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** What was answered to requests with an Idempotency-Key, for a day. */
@ApplicationScoped
class KeptAnswers {

  /** How long an answer is repeated. */
  static final Duration KEPT = Duration.ofHours(24);

  /** A request that runs longer has died with its server; nothing of it was committed. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration SWEEP = Duration.ofMinutes(10);

  /** A key as one client uses it, and the digest of what it was first sent with. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Claim(String client, byte[] name, byte[] fingerprint) {}

  /** An answer that can be given again. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(int status, String headers, byte[] body) {}

  /** What a claim led to. */
  enum Outcome {
    /** Nobody has sent this key: go on. */
    OURS,
    RUNNING,
    OTHER_REQUEST,
    ANSWERED
  }

  /** The outcome of a claim, with the answer where there is one. */
  record Claimed(Outcome outcome, Optional<Kept> answer) {}

  private final DataSource database;
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

  /** For the container's proxy. */
  protected KeptAnswers() {
    this(null);
  }

  @Inject
  KeptAnswers(DataSource database) {
    this.database = database;
  }

  /** Takes the key, visibly for all nodes, or says why not. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Claimed claim(Claim claim, Instant now) {
    try (Connection connection = database.getConnection()) {
      sweep(connection, now);
      try {
        insert(connection, claim, now);
        return new Claimed(Outcome.OURS, Optional.empty());
      } catch (SQLIntegrityConstraintViolationException e) {
        return existing(connection, claim, now);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("An idempotency key cannot be kept", e);
    }
  }

  /** Keeps the answer in the transaction of what it tells about. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Claim claim, Kept answer) {
    String sql =
        "update idempotency_key set status = ?, headers = ?, body = ?"
            + " where client = ? and name_digest = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, answer.status());
      update.setString(2, answer.headers());
      update.setBytes(3, answer.body());
      update.setString(4, claim.client());
      update.setBytes(5, claim.name());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("An answer cannot be kept", e);
    }
  }

  /** Gives the key back: the request has changed nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release(Claim claim) {
    String sql =
        "delete from idempotency_key where client = ? and name_digest = ? and status is null";
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, claim.client());
      delete.setBytes(2, claim.name());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("An idempotency key cannot be given back", e);
    }
  }

  private static void insert(Connection connection, Claim claim, Instant now) throws SQLException {
    String sql =
        "insert into idempotency_key (client, name_digest, fingerprint, claimed_at)"
            + " values (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, claim.client());
      insert.setBytes(2, claim.name());
      insert.setBytes(3, claim.fingerprint());
      insert.setObject(4, utc(now));
      insert.executeUpdate();
    }
  }

  private static Claimed existing(Connection connection, Claim claim, Instant now)
      throws SQLException {
    String sql =
        "select fingerprint, claimed_at, status, headers, body from idempotency_key"
            + " where client = ? and name_digest = ? for update";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, claim.client());
      select.setBytes(2, claim.name());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          // Given back a moment ago; the client's next attempt gets it.
          return new Claimed(Outcome.RUNNING, Optional.empty());
        }
        int status = row.getInt(3);
        boolean running = row.wasNull();
        Instant since = row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        if (since.plus(running ? LONGEST : KEPT).isBefore(now)) {
          takeOver(connection, claim, now);
          return new Claimed(Outcome.OURS, Optional.empty());
        }
        if (!Arrays.equals(row.getBytes(1), claim.fingerprint())) {
          return new Claimed(Outcome.OTHER_REQUEST, Optional.empty());
        }
        if (running) {
          return new Claimed(Outcome.RUNNING, Optional.empty());
        }
        return new Claimed(
            Outcome.ANSWERED, Optional.of(new Kept(status, row.getString(4), row.getBytes(5))));
      }
    }
  }

  private static void takeOver(Connection connection, Claim claim, Instant now)
      throws SQLException {
    String sql =
        "update idempotency_key set fingerprint = ?, claimed_at = ?, status = null, headers = null,"
            + " body = null where client = ? and name_digest = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setBytes(1, claim.fingerprint());
      update.setObject(2, utc(now));
      update.setString(3, claim.client());
      update.setBytes(4, claim.name());
      update.executeUpdate();
    }
  }

  /** Forgets a few old ones now and then, so that no request pays for many. */
  private void sweep(Connection connection, Instant now) throws SQLException {
    Instant last = swept.get();
    if (last.plus(SWEEP).isAfter(now) || !swept.compareAndSet(last, now)) {
      return;
    }
    String sql = "delete from idempotency_key where claimed_at < ? limit 5000";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, utc(now.minus(KEPT)));
      delete.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
