package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key tokens are derived with, the same on every node. Made once and kept in the database;
 * {@code careline.secret}, which is not in the database and so not in its backups, makes it
 * stronger.
 */
@ApplicationScoped
class ServerSecret {

  private static final String NAME = "links";
  private static final int BYTES = 32;

  private final EntityManager entities;
  private final byte[] configured;
  private volatile byte[] key;

  /** For the container's proxy. */
  protected ServerSecret() {
    this(null, Optional.empty());
  }

  @Inject
  ServerSecret(
      EntityManager entities, @ConfigProperty(name = "careline.secret") Optional<String> secret) {
    this.entities = entities;
    this.configured = secret.orElse("").getBytes(StandardCharsets.UTF_8);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public byte[] key() {
    if (key == null) {
      key = Digests.hmac(stored(), configured);
    }
    return key.clone();
  }

  private byte[] stored() {
    entities
        .createNativeQuery(
            "insert into server_secret (name, value) values (?, ?)"
                + " on duplicate key update name = name")
        .setParameter(1, NAME)
        .setParameter(2, Digests.random(BYTES))
        .executeUpdate();
    return (byte[])
        entities
            .createNativeQuery("select value from server_secret where name = ? for update")
            .setParameter(1, NAME)
            .getSingleResult();
  }
}
