package org.careline.server;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database a command works on: these options, or else the embedded one. */
final class DatabaseOptions {

  @Option(names = "--db-url", description = "JDBC URL of a MySQL or MariaDB database")
  private Optional<String> url = Optional.empty();

  @Option(names = "--db-user", description = "its user (careline)")
  private Optional<String> user = Optional.empty();

  @Option(names = "--db-password", description = "its password")
  private Optional<String> password = Optional.empty();

  /** Empty when the embedded database is meant. */
  Optional<Database.Address> address() {
    return Database.Address.of(url, user, password);
  }
}
