package org.careline.server;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.careline.db.Migrations;

/** Replaces everything in a database by what is in a {@link BackupFile}. */
final class Restore {

  private static final int BATCH = 500;
  private static final long BATCH_BYTES = 4_000_000;

  private Restore() {}

  /**
   * Of an older backup the tables are made as they were then, filled, and brought up to date.
   *
   * @return how many rows the backup had
   * @throws Failure before anything is touched, if the schema is one of a later version
   */
  static long apply(Database.Address address, BackupFile file) throws IOException, SQLException {
    List<String> known = Migrations.versions(address.url(), address.user(), address.password());
    if (!known.contains(file.schema())) {
      throw new Failure(
          "%s has schema %s, this version of Careline knows %s to %s; nothing was changed."
              .formatted(file.path(), file.schema(), known.get(0), known.get(known.size() - 1)));
    }
    try (Connection connection = address.connect()) {
      Tables tables = new Tables(connection);
      tables.execute("set foreign_key_checks = 0");
      for (String table : tables.all()) {
        tables.execute("drop table " + Tables.quoted(table));
      }
      Migrations.apply(address.url(), address.user(), address.password(), file.schema());
      connection.setAutoCommit(false);
      // Migrations leave rows behind, which the backup has as well.
      for (String table : tables.own()) {
        tables.execute("delete from " + Tables.quoted(table));
      }
      long rows = fill(connection, file);
      connection.commit();
      Migrations.apply(address.url(), address.user(), address.password());
      return rows;
    }
  }

  /** An instance that runs holds leases; one that was killed held them for some seconds more. */
  static void refuseUnderInstance(Database.Address address) throws SQLException {
    try (Connection connection = address.connect()) {
      Tables tables = new Tables(connection);
      if (tables.all().contains("lease")
          && !tables
              .names("select name from lease where expires_at > utc_timestamp(6)")
              .isEmpty()) {
        throw new Failure("An instance works on %s, stop it first.".formatted(address.name()));
      }
    }
  }

  private static long fill(Connection connection, BackupFile file)
      throws IOException, SQLException {
    long rows = 0;
    try (BufferedReader in = file.rows()) {
      String line = in.readLine();
      while (line != null) {
        Rows table = new Rows(connection, BackupFile.object(line));
        line = in.readLine();
        while (line != null && line.startsWith("[")) {
          table.add(BackupFile.array(line), line.length());
          rows++;
          line = in.readLine();
        }
        table.flush();
      }
    }
    return rows;
  }

  /** Rows on their way into one table. */
  private static final class Rows {

    private final Connection connection;
    private final String sql;
    private final List<Boolean> binary = new ArrayList<>();
    private final List<JsonArray> waiting = new ArrayList<>();
    private long size;

    Rows(Connection connection, JsonObject table) {
      this.connection = connection;
      List<String> columns = table.getJsonArray("columns").getValuesAs(JsonString::getString);
      List<String> bytes = table.getJsonArray("binary").getValuesAs(JsonString::getString);
      columns.forEach(column -> binary.add(bytes.contains(column)));
      this.sql =
          "insert into %s (%s) values (%s)"
              .formatted(
                  Tables.quoted(table.getString("table")),
                  Tables.quoted(columns),
                  String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    void add(JsonArray row, int length) throws SQLException {
      waiting.add(row);
      size += length;
      if (waiting.size() >= BATCH || size > BATCH_BYTES) {
        flush();
      }
    }

    void flush() throws SQLException {
      if (waiting.isEmpty()) {
        return;
      }
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (JsonArray row : waiting) {
          for (int i = 0; i < row.size(); i++) {
            bind(insert, i, row.get(i));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
      waiting.clear();
      size = 0;
    }

    private void bind(PreparedStatement insert, int i, JsonValue value) throws SQLException {
      if (value == JsonValue.NULL) {
        insert.setString(i + 1, null);
      } else if (binary.get(i)) {
        insert.setBytes(i + 1, Base64.getDecoder().decode(((JsonString) value).getString()));
      } else {
        insert.setString(i + 1, ((JsonString) value).getString());
      }
    }
  }
}
