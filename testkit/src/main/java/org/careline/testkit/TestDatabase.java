package org.careline.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.careline.db.Migrations;
import org.careline.db.embedded.DatabaseSoftware;
import org.careline.db.embedded.EmbeddedDatabase;

/**
 * An embedded database with the schema in it, for tests with and without a server. With the system
 * property {@code careline.test.db.url} (and {@code .user}, {@code .password}) it is that database
 * instead, MySQL for example.
 */
public final class TestDatabase implements AutoCloseable {

  private final String url;
  private final String user;
  private final String password;
  private final EmbeddedDatabase embedded;

  private TestDatabase(String url, String user, String password, EmbeddedDatabase embedded) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.embedded = embedded;
  }

  /** Starts one in a folder, and creates the tables. */
  public static TestDatabase start(Path folder) {
    TestDatabase database;
    String external = System.getProperty("careline.test.db.url");
    if (external != null) {
      database =
          new TestDatabase(
              external,
              System.getProperty("careline.test.db.user", "careline"),
              System.getProperty("careline.test.db.password", "careline"),
              null);
    } else {
      EmbeddedDatabase server =
          EmbeddedDatabase.start(
              folder,
              DatabaseSoftware.unpack(Path.of(System.getProperty("careline.test.software"))));
      database = new TestDatabase(server.url(), server.user(), server.password(), server);
    }
    Migrations.apply(database.url, database.user, database.password);
    return database;
  }

  public String url() {
    return url;
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
