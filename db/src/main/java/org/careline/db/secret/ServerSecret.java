package org.careline.db.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.careline.db.persistence.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Secrets under which tokens, and keys of people, are made; the same on every node. Each is made
 * once and kept in the database; {@code careline.secret}, which is not in the database and so not
 * in its backups, makes them stronger.
 */
@ApplicationScoped
public class ServerSecret {

  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;

  private final Database database;
  private final byte[] configured;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected ServerSecret() {
    this(null, Optional.empty());
  }

  @Inject
  public ServerSecret(
      Database database, @ConfigProperty(name = "careline.secret") Optional<String> secret) {
    this.database = database;
    this.configured = secret.orElse("").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * HMAC-SHA-256 of the parts, one behind the other. In a transaction of its own: the secret stays
   * whatever becomes of its use.
   *
   * @param purpose names the secret, up to 40 characters
   */
  @Transactional(TxType.REQUIRES_NEW)
  public byte[] hmac(String purpose, byte[]... parts) {
    byte[] key = keys.get(purpose);
    if (key == null) {
      key = hmac(stored(purpose), configured);
      keys.put(purpose, key);
    }
    return hmac(key, parts);
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private byte[] stored(String purpose) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    database.update(
        "insert into server_secret (name, value) values (?, ?) on duplicate key update name = name",
        purpose,
        fresh);
    return database
        .first(
            "select value from server_secret where name = ? for update",
            row -> row.bytes("value"),
            purpose)
        .orElseThrow();
  }
}
