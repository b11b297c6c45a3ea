package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.careline.db.persistence.Database;

/**
 * Makes keys of visitors: an HMAC under a random salt of the day (UTC) that all nodes share through
 * the database. The salt is deleted when the day is over. From then on nobody, with all our data
 * and a list of all addresses, can tell whose a key was, or which keys of two days are one
 * person's. Works in transactions of its own: a key is good whatever becomes of its step.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Salts {

  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int KEY = 16; // bytes: no two visitors of a day meet
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Notes wait a moment before they are written. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final Database database;
  private LocalDate day = LocalDate.MIN;
  private byte[] salt = {};

  /** For the container's proxy. */
  protected Salts() {
    this(null);
  }

  @Inject
  Salts(Database database) {
    this.database = database;
  }

  /** The key of something on the day of a moment, as 32 hexadecimal digits. */
  public synchronized String key(String source, Instant at) {
    LocalDate wanted = LocalDate.ofInstant(at, ZoneOffset.UTC);
    if (!wanted.equals(day)) {
      salt = HexFormat.of().parseHex(of(wanted));
      day = wanted;
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(salt, HMAC));
      byte[] key = mac.doFinal(source.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(key, 0, KEY);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String of(LocalDate wanted) {
    byte[] fresh = new byte[BYTES];
    RANDOM.nextBytes(fresh);
    database.update(
        "insert into kb_visit_salt (day, salt) values (?, ?)"
            + " on duplicate key update salt = kb_visit_salt.salt",
        wanted,
        HexFormat.of().formatHex(fresh));
    return database
        .first(
            "select salt from kb_visit_salt where day = ? for update",
            row -> row.text("salt"),
            wanted)
        .orElseThrow();
  }

  /** Deletes the salts of days that are over. */
  public synchronized void forget(Instant now) {
    LocalDate today = LocalDate.ofInstant(now.minus(LATE), ZoneOffset.UTC);
    database.update("delete from kb_visit_salt where day < ?", today);
    if (day.isBefore(today)) {
      day = LocalDate.MIN;
      salt = new byte[0];
    }
  }
}
