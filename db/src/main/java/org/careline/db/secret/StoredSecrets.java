package org.careline.db.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import org.careline.db.persistence.Database;

/** The secrets in the database, each made by whoever asks for it first. */
@ApplicationScoped
class StoredSecrets {

  private static final int BYTES = 32;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  protected StoredSecrets() {
    this(null);
  }

  @Inject
  StoredSecrets(Database database) {
    this.database = database;
  }

  /** In a transaction of its own: the secret stays whatever becomes of its use. */
  @Transactional(TxType.REQUIRES_NEW)
  public byte[] secret(String name) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    database.update(
        "insert into server_secret (name, value) values (?, ?) on duplicate key update name = name",
        name,
        fresh);
    return database
        .first(
            "select value from server_secret where name = ? for update",
            row -> row.bytes("value"),
            name)
        .orElseThrow();
  }
}
