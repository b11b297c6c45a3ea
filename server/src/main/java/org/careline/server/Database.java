package org.careline.server;

import com.mysql.cj.jdbc.Driver;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.careline.db.MigrationFailure;
import org.careline.db.Migrations;
import org.careline.db.embedded.DatabaseSoftware;
import org.careline.db.embedded.EmbeddedDatabase;
import org.careline.db.embedded.EmbeddedDatabaseFailure;

/** The database this instance works on, ours or somebody's. */
final class Database implements AutoCloseable {

  private final Address address;
  private final Optional<EmbeddedDatabase> embedded;

  private Database(Address address, Optional<EmbeddedDatabase> embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  /**
   * Where a database is.
   *
   * @param url JDBC URL for Connector/J
   */
  record Address(String url, String user, String password) {

    /** The address that was asked for; empty when the embedded database is meant. */
    static Optional<Address> of(
        Optional<String> url, Optional<String> user, Optional<String> password) {
      if (url.isEmpty()) {
        if (user.isPresent() || password.isPresent()) {
          throw new Failure("--db-user and --db-password need a --db-url.");
        }
        return Optional.empty();
      }
      // People paste MariaDB's own form; the driver here is MySQL's, for both.
      String address = url.get().replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
      if (!address.startsWith("jdbc:mysql:")) {
        throw new Failure(
            "The database URL has to look like jdbc:mysql://host:3306/careline, not like %s."
                .formatted(url.get()));
      }
      return Optional.of(new Address(address, user.orElse("careline"), password.orElse("")));
    }

    /** The embedded server of a data folder, if it is running. */
    static Optional<Address> embedded(Path data) {
      return EmbeddedDatabase.access(data)
          .map(it -> new Address(it.url(), it.user(), it.password()))
          .filter(Address::answers);
    }

    private boolean answers() {
      try (Connection connection = connect()) {
        return connection.isValid(5);
      } catch (SQLException away) {
        return false;
      }
    }

    Connection connect() throws SQLException {
      // DriverManager only knows drivers of the class path, and ours is not on it.
      Properties properties = new Properties();
      properties.setProperty("user", user);
      properties.setProperty("password", password);
      properties.setProperty("connectTimeout", "10000");
      properties.setProperty("rewriteBatchedStatements", "true");
      // The key store of the process is Payara's, for its own port.
      properties.setProperty("fallbackToSystemKeyStore", "false");
      return new Driver().connect(url, properties);
    }

    /** The URL without the parameters, which may hold secrets. */
    String name() {
      return url.replaceFirst("\\?.*", "");
    }
  }

  /** Finds or starts the database, and brings its schema up to date. */
  static Database open(Optional<Address> external, Path home, Path data) {
    Database database = find(external, home, data);
    try {
      Migrations.apply(
          database.address.url(), database.address.user(), database.address.password());
      return database;
    } catch (MigrationFailure e) {
      database.close();
      throw new Failure(
          "The schema of %s cannot be brought up to date: %s"
              .formatted(
                  database.address.name(), e.getMessage().strip().lines().findFirst().orElse("")),
          e);
    }
  }

  /** Finds or starts the database, and leaves it as it is. */
  static Database find(Optional<Address> external, Path home, Path data) {
    return external.map(Database::reach).orElseGet(() -> embedded(home, data));
  }

  private static Database reach(Address address) {
    try (Connection connection = address.connect()) {
      if (connection.isValid(5)) {
        return new Database(address, Optional.empty());
      }
      throw new Failure("The database %s does not answer.".formatted(address.name()));
    } catch (SQLException e) {
      throw new Failure(
          "The database %s cannot be reached as %s: %s."
              .formatted(address.name(), address.user(), reason(e)),
          e);
    }
  }

  private static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    if (!message.startsWith("Communications link failure")) {
      return message;
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof GeneralSecurityException || root instanceof SSLException
        ? "no safe connection, " + root.getMessage()
        : "nobody answers there";
  }

  private static Database embedded(Path home, Path data) {
    try {
      EmbeddedDatabase server =
          EmbeddedDatabase.start(data, DatabaseSoftware.unpack(home.resolve("mariadb")));
      return new Database(
          new Address(server.url(), server.user(), server.password()), Optional.of(server));
    } catch (EmbeddedDatabaseFailure e) {
      throw new Failure(e.getMessage(), e);
    }
  }

  Address address() {
    return address;
  }

  boolean embedded() {
    return embedded.isPresent();
  }

  /** Stops the server if it is ours. */
  @Override
  public void close() {
    embedded.ifPresent(EmbeddedDatabase::close);
  }
}
