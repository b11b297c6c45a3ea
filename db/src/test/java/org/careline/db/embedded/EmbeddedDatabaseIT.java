package org.careline.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.careline.db.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  private static final DatabaseSoftware SOFTWARE =
      DatabaseSoftware.unpack(Path.of(System.getProperty("careline.test.software")));

  @TempDir Path data;

  @Test
  void committedRowsSurviveStopAndStart() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SOFTWARE)) {
      Migrations.apply(database.url(), database.user(), database.password());
      execute(database, "insert into lease (name, position) values ('kept', 7)");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SOFTWARE)) {
      assertThat(Migrations.apply(database.url(), database.user(), database.password())).isZero();
      assertThat(number(database, "select position from lease where name = 'kept'")).isEqualTo(7);
    }
  }

  @Test
  void killedServerComesBackOnTheSamePort() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SOFTWARE)) {
      execute(database, "create table t (n int) engine = InnoDB");
      execute(database, "insert into t values (5)");
      long before = database.pid();
      ProcessHandle.of(before).orElseThrow().destroyForcibly();
      await(() -> database.pid() != before && number(database, "select n from t") == 5);
    }
  }

  @Test
  void serverLeftBehindIsStoppedByTheNextStart() throws Exception {
    EmbeddedDatabase left = EmbeddedDatabase.start(data, SOFTWARE);
    long pid = left.pid();
    execute(left, "create table t (n int) engine = InnoDB");
    left.abandon();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SOFTWARE)) {
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(number(database, "select count(*) from t")).isZero();
    }
  }

  @Test
  void onlyOurUserWithItsPasswordGetsIn() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SOFTWARE)) {
      for (String user : new String[] {"root", "", "careline"}) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "").close())
            .isInstanceOf(SQLException.class);
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("db/access.properties"))))
          .isEqualTo("rw-------");
      assertThat(number(database, "select @@innodb_flush_log_at_trx_commit")).isEqualTo(1);
    }
  }

  @Test
  void temporaryFilesAndTheLogStayInTheFolder() throws Exception {
    Path log = Files.createDirectories(data.resolve("db")).resolve("mariadb.log");
    Files.write(log, new byte[2_000_000]);
    Files.createDirectories(data.resolve("db/tmp"));
    Path left = Files.createFile(data.resolve("db/tmp/left-by-a-crash"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SOFTWARE)) {
      assertThat(text(database, "select @@tmpdir")).isEqualTo(data.resolve("db/tmp").toString());
      assertThat(left).doesNotExist();
      assertThat(Files.size(log)).isLessThan(100_000);
      assertThat(Files.size(data.resolve("db/mariadb.log.1"))).isGreaterThanOrEqualTo(2_000_000);
    }
  }

  private static String text(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void await(Condition condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (true) {
      try {
        if (condition.holds()) {
          return;
        }
      } catch (SQLException notYet) {
        if (Instant.now().isAfter(end)) {
          throw notYet;
        }
      }
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }
}
