package org.careline.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/**
 * How many parts are in the database. The number moves in the transaction of its part, so a crash
 * leaves whole parts only; and its row is locked meanwhile, so a second node waits.
 */
@ApplicationScoped
class DemoProgress {

  private static final String NAME = "demo";

  private final EntityManager entities;

  /** For the container's proxy. */
  protected DemoProgress() {
    this(null);
  }

  @Inject
  DemoProgress(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Loads a part, unless it is there already.
   *
   * @param number its place among the parts, from 0
   * @return whether it had to be loaded
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean load(int number, DemoPart part, Instant now) {
    entities
        .createNativeQuery(
            "insert into lease (name, position) values (?, 0) on duplicate key update name = name")
        .setParameter(1, NAME)
        .executeUpdate();
    Number done =
        (Number)
            entities
                .createNativeQuery("select position from lease where name = ? for update")
                .setParameter(1, NAME)
                .getSingleResult();
    if (done.intValue() != number) {
      return false;
    }
    part.load(now);
    entities
        .createNativeQuery("update lease set position = ? where name = ?")
        .setParameter(1, number + 1)
        .setParameter(2, NAME)
        .executeUpdate();
    return true;
  }
}
