package org.careline.db.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

  private final StoredSecrets secrets;
  private final byte[] configured;
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected ServerSecret() {
    this((StoredSecrets) null, Optional.empty());
  }

  @Inject
  ServerSecret(
      StoredSecrets secrets, @ConfigProperty(name = "careline.secret") Optional<String> secret) {
    this.secrets = secrets;
    this.configured = secret.orElse("").getBytes(StandardCharsets.UTF_8);
  }

  /** Where there is no container, and so no transaction around the making of a secret. */
  public ServerSecret(Database database, Optional<String> secret) {
    this(new StoredSecrets(database), secret);
  }

  /**
   * HMAC-SHA-256 of the parts, one behind the other. Only the first use of a secret asks the
   * database.
   *
   * @param purpose names the secret, up to 40 characters
   */
  public byte[] hmac(String purpose, byte[]... parts) {
    byte[] key = keys.get(purpose);
    if (key == null) {
      key = hmac(secrets.secret(purpose), configured);
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
}
