package org.careline.db;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a database to the schema this version of Careline works with. */
public final class Migrations {

  private Migrations() {}

  /**
   * Applies what is missing. Several nodes may do this at once: one works, the others wait.
   *
   * @param url JDBC URL of a MySQL or MariaDB database that exists
   * @return how many migrations were applied
   * @throws MigrationFailure with one sentence for the operator
   */
  public static int apply(String url, String user, String password) {
    try {
      MigrateResult result =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(url, user, password)
              .jdbcProperties(Map.of("connectTimeout", "10000"))
              .locations("classpath:db/migration")
              .table("schema_history")
              .load()
              .migrate();
      return result.migrationsExecuted;
    } catch (FlywayException e) {
      throw new MigrationFailure(e);
    }
  }
}
