package org.careline.db.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Lets constructors ask for the persistence context and the pool. Both are the container's proxies:
 * whoever holds one works in the transaction of the calling thread.
 */
@ApplicationScoped
class Resources {

  @PersistenceContext(unitName = "careline")
  private EntityManager entities;

  @Resource(lookup = "java:app/jdbc/careline")
  private DataSource database;

  @Produces
  EntityManager entities() {
    return entities;
  }

  @Produces
  DataSource database() {
    return database;
  }
}
