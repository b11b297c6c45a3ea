package org.careline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.careline.db.Migrations;
import org.careline.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups on a real database, without an instance. */
class BackupIT {

  @TempDir static Path data;
  private static TestDatabase database;
  private static Database.Address address;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void start() {
    database = TestDatabase.start(data);
    address = new Database.Address(database.url(), database.user(), database.password());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void fill() throws Exception {
    file = folder.resolve("backup.gz");
    execute("delete from lease where name like 'kept%'");
    execute("insert into lease (name, holder, position) values ('kept', 'Zoë 🙂\\n\\\\', 7)");
    execute("delete from blob_object");
    execute("insert into blob_object (id, size, created_at) values (1, 4, utc_timestamp(6))");
    execute("insert into blob_chunk values (1, 0, x'00ff0a27')");
  }

  @Test
  void everythingComesBack() throws Exception {
    long rows = Backup.write(address, file);
    execute("update lease set position = 8, holder = null where name = 'kept'");
    execute("delete from blob_object");
    assertThat(Restore.apply(address, BackupFile.verified(file))).isEqualTo(rows);
    assertThat(text("select concat(holder, position) from lease where name = 'kept'"))
        .isEqualTo("Zoë 🙂\n\\7");
    assertThat(text("select hex(content) from blob_chunk")).isEqualTo("00FF0A27");
    assertThat(folder.resolve("backup.gz.part")).doesNotExist();
  }

  @Test
  void olderBackupIsBroughtUpToDate() throws Exception {
    List<String> versions = Migrations.versions(address.url(), address.user(), address.password());
    oneLease(versions.get(0));
    assertThat(Restore.apply(address, BackupFile.verified(file))).isEqualTo(1);
    assertThat(text("select name from lease")).isEqualTo("kept of old");
    assertThat(text("select version from schema_history order by installed_rank desc limit 1"))
        .isEqualTo(versions.get(versions.size() - 1));
  }

  @Test
  void backupOfALaterVersionChangesNothing() throws Exception {
    oneLease("4711");
    assertThatThrownBy(() -> Restore.apply(address, BackupFile.verified(file)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("has schema 4711, this version of Careline knows 1 to");
    assertThat(text("select position from lease where name = 'kept'")).isEqualTo("7");
  }

  @Test
  void fileThatIsNotWholeIsRefused() throws Exception {
    Backup.write(address, file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 5));
    refused("is damaged or not complete.");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refused("is damaged or not complete.");
    whole[whole.length * 2 / 3] ^= 0x55;
    Files.write(file, whole);
    refused("is damaged or not complete.");
  }

  @Test
  void fileOfSomebodyElseIsRefused() throws Exception {
    Files.writeString(file, "-- MySQL dump");
    refused("is not a backup of Careline.");
    Files.write(file, new byte[0]);
    refused("is not a backup of Careline.");
    file = folder;
    refused("that can be read.");
  }

  @Test
  void databaseInUseIsLeftAlone() throws Exception {
    execute(
        "insert into lease (name, holder, expires_at) values ('kept alive', 'a node',"
            + " timestampadd(second, 60, utc_timestamp(6)))");
    assertThatThrownBy(() -> Restore.refuseUnderInstance(address))
        .hasMessageStartingWith("An instance works on ");
    execute("delete from lease where name = 'kept alive'");
    Restore.refuseUnderInstance(address);
  }

  private void refused(String reason) {
    assertThatThrownBy(() -> BackupFile.verified(file))
        .isInstanceOf(Failure.class)
        .hasMessageEndingWith(reason);
  }

  private void oneLease(String schema) throws Exception {
    try (BufferedWriter out = BackupFile.create(file, schema)) {
      out.write("{\"table\":\"lease\",\"columns\":[\"name\",\"position\"],\"binary\":[]}\n");
      out.write("[\"kept of old\",\"3\"]\n");
    }
  }

  private static void execute(String sql) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(String sql) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
