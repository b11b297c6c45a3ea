package org.careline.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonValue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes all rows of all tables into a {@link BackupFile}. */
final class Backup {

  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private final Connection connection;
  private final Tables tables;
  private final BufferedWriter out;

  private Backup(Connection connection, Tables tables, BufferedWriter out) {
    this.connection = connection;
    this.tables = tables;
    this.out = out;
  }

  /**
   * Writes a consistent picture of the database while others may go on writing to it. The file is
   * whole or not there.
   *
   * @return how many rows there were
   */
  static long write(Database.Address address, Path file) throws IOException, SQLException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try (Connection connection = address.connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      Tables tables = new Tables(connection);
      tables.execute("start transaction with consistent snapshot");
      long rows = 0;
      try (BufferedWriter out = BackupFile.create(half, tables.schema())) {
        Backup backup = new Backup(connection, tables, out);
        for (String table : tables.own()) {
          rows += backup.write(table);
        }
      }
      connection.rollback();
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private long write(String table) throws IOException, SQLException {
    List<String> columns = tables.columns(table);
    long rows = 0;
    // Row by row from the server: a table may be larger than the heap.
    try (Statement select =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet row =
          select.executeQuery(
              "select %s from %s".formatted(Tables.quoted(columns), Tables.quoted(table)))) {
        ResultSetMetaData types = row.getMetaData();
        line(head(table, columns, types));
        while (row.next()) {
          line(values(row, types));
          rows++;
        }
      }
    }
    return rows;
  }

  private static JsonValue head(String table, List<String> columns, ResultSetMetaData types)
      throws SQLException {
    JsonArrayBuilder binary = BUILDERS.createArrayBuilder();
    for (int i = 1; i <= columns.size(); i++) {
      if (BINARY.contains(types.getColumnType(i))) {
        binary.add(columns.get(i - 1));
      }
    }
    return BUILDERS
        .createObjectBuilder()
        .add("table", table)
        .add("columns", BUILDERS.createArrayBuilder(columns))
        .add("binary", binary)
        .build();
  }

  private static JsonArray values(ResultSet row, ResultSetMetaData types) throws SQLException {
    JsonArrayBuilder values = BUILDERS.createArrayBuilder();
    for (int i = 1; i <= types.getColumnCount(); i++) {
      String value = value(row, i, types.getColumnType(i));
      if (value == null) {
        values.addNull();
      } else {
        values.add(value);
      }
    }
    return values.build();
  }

  private static String value(ResultSet row, int column, int type) throws SQLException {
    if (BINARY.contains(type)) {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
    if (type == Types.BIT) {
      int bit = row.getInt(column);
      return row.wasNull() ? null : String.valueOf(bit);
    }
    return row.getString(column);
  }

  private void line(JsonValue value) throws IOException {
    out.write(value.toString());
    out.write('\n');
  }
}
