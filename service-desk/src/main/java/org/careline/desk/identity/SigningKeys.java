package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;

/** The key pairs tokens are signed with, the same on every node. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class SigningKeys {

  private static final int BITS = 2048;
  private static final int KID = 9;

  private final EntityManager entities;
  private volatile SigningKey current;

  /** For the container's proxy. */
  protected SigningKeys() {
    this(null);
  }

  @Inject
  SigningKeys(EntityManager entities) {
    this.entities = entities;
  }

  /** The key to sign with; made by the first node that asks, then kept in memory. */
  public SigningKey current() {
    if (current == null) {
      List<SigningKey> keys = all();
      current = keys.isEmpty() ? make() : keys.get(0);
    }
    return current;
  }

  /** Every key a token may be signed with. Two nodes that start at once may both make one. */
  public List<SigningKey> all() {
    return entities
        .createQuery("select k from StoredKey k order by k.id", StoredKey.class)
        .setLockMode(LockModeType.NONE)
        .getResultStream()
        .map(StoredKey::key)
        .toList();
  }

  private SigningKey make() {
    try {
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(BITS);
      String kid = Digests.base64Url(Digests.random(KID));
      StoredKey made = new StoredKey(kid, rsa.generateKeyPair(), Clock.systemUTC().instant());
      entities.persist(made);
      return made.key();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }
}
