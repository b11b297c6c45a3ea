package org.careline.db;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
    return apply(url, user, password, "latest");
  }

  /** Applies what is missing up to a version and no further. */
  public static int apply(String url, String user, String password, String version) {
    try {
      return flyway(url, user, password).target(version).load().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new MigrationFailure(e);
    }
  }

  /** Every version of the schema that this version of Careline can make, oldest first. */
  public static List<String> versions(String url, String user, String password) {
    try {
      return Stream.of(flyway(url, user, password).load().info().all())
          .filter(migration -> migration.getState().isResolved())
          .map(migration -> migration.getVersion().getVersion())
          .toList();
    } catch (FlywayException e) {
      throw new MigrationFailure(e);
    }
  }

  private static FluentConfiguration flyway(String url, String user, String password) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(url, user, password)
        .jdbcProperties(Map.of("connectTimeout", "10000", "fallbackToSystemKeyStore", "false"))
        .locations("classpath:db/migration")
        .table("schema_history");
  }
}
