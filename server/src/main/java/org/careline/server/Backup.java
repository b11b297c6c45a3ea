package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.careline.db.Migrations;

/**
 * All rows of all tables in one file: a line of JSON that says what it is, then for each table a
 * line with its columns and a line for each row, packed with gzip. It holds no schema: a restore
 * creates that with the migrations, so a backup moves between MariaDB and MySQL.
 */
final class Backup {

  private static final String FORMAT = "careline-backup-1";
  private static final String HISTORY = "schema_history";
  private static final int BATCH = 500;
  private static final long BATCH_BYTES = 4_000_000;
  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private Backup() {}

  /**
   * Writes a consistent picture of the database while others may go on writing to it.
   *
   * @return how many rows there were
   */
  static long write(Database.Address address, Path file) throws IOException, SQLException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(half);
    DataFolder.createSecret(half);
    long rows = 0;
    try (Connection connection = address.connect();
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(half), 1 << 16), UTF_8))) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("start transaction with consistent snapshot");
      }
      line(
          out,
          Json.createObjectBuilder()
              .add("format", FORMAT)
              .add("schema", schema(connection))
              .build());
      for (String table : tables(connection)) {
        if (!table.equals(HISTORY)) {
          rows += table(connection, table, out);
        }
      }
      connection.rollback();
    }
    Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return rows;
  }

  private static long table(Connection connection, String table, BufferedWriter out)
      throws IOException, SQLException {
    List<String> columns = columns(connection, table);
    String sql =
        "select "
            + columns.stream().map(Backup::quoted).collect(Collectors.joining(", "))
            + " from "
            + quoted(table);
    long rows = 0;
    // Row by row from the server: a table may be larger than the heap.
    try (Statement select =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet row = select.executeQuery(sql)) {
        ResultSetMetaData types = row.getMetaData();
        JsonArrayBuilder binary = Json.createArrayBuilder();
        for (int i = 1; i <= columns.size(); i++) {
          if (BINARY.contains(types.getColumnType(i))) {
            binary.add(columns.get(i - 1));
          }
        }
        JsonArray isBinary = binary.build();
        line(
            out,
            Json.createObjectBuilder()
                .add("table", table)
                .add("columns", Json.createArrayBuilder(columns))
                .add("binary", isBinary)
                .build());
        while (row.next()) {
          line(out, values(row, types));
          rows++;
        }
      }
    }
    return rows;
  }

  private static JsonArray values(ResultSet row, ResultSetMetaData types) throws SQLException {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (int i = 1; i <= types.getColumnCount(); i++) {
      String value;
      if (BINARY.contains(types.getColumnType(i))) {
        byte[] bytes = row.getBytes(i);
        value = bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      } else if (types.getColumnType(i) == Types.BIT) {
        byte[] bit = row.getBytes(i);
        value = bit == null ? null : String.valueOf(row.getInt(i));
      } else {
        value = row.getString(i);
      }
      if (value == null) {
        values.addNull();
      } else {
        values.add(value);
      }
    }
    return values.build();
  }

  /**
   * Replaces everything in the database by what is in the file.
   *
   * @return how many rows there are now
   */
  static long restore(Database.Address address, Path file) throws IOException, SQLException {
    long rows = 0;
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), 1 << 16), UTF_8));
        Connection connection = address.connect()) {
      JsonObject head = head(in, file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set foreign_key_checks = 0");
        for (String table : tables(connection)) {
          statement.execute("drop table " + quoted(table));
        }
      }
      Migrations.apply(address.url(), address.user(), address.password());
      if (!schema(connection).equals(head.getString("schema"))) {
        throw new Failure(
            "The backup is of schema %s, this version of Careline has %s."
                .formatted(head.getString("schema"), schema(connection)));
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        // Migrations leave rows behind, which the backup has as well.
        for (String table : tables(connection)) {
          if (!table.equals(HISTORY)) {
            statement.execute("delete from " + quoted(table));
          }
        }
      }
      String text = in.readLine();
      while (text != null) {
        Rows table = new Rows(connection, object(text));
        text = in.readLine();
        while (text != null && text.startsWith("[")) {
          table.add(array(text), text.length());
          rows++;
          text = in.readLine();
        }
        table.flush();
      }
      connection.commit();
    }
    return rows;
  }

  private static JsonObject head(BufferedReader in, Path file) throws IOException {
    String first = in.readLine();
    if (first == null
        || !first.startsWith("{")
        || !FORMAT.equals(object(first).getString("format", ""))) {
      throw new Failure("%s is not a backup of Careline.".formatted(file));
    }
    return object(first);
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
                  quoted(table.getString("table")),
                  columns.stream().map(Backup::quoted).collect(Collectors.joining(", ")),
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

  private static String schema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select version from schema_history where success = 1 and version is not null"
                    + " order by installed_rank desc limit 1")) {
      return row.next() ? row.getString(1) : "0";
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return names(
        connection,
        "select table_name from information_schema.tables where table_schema = database()"
            + " and table_type = 'BASE TABLE' order by table_name");
  }

  /** Without those the database computes itself. */
  private static List<String> columns(Connection connection, String table) throws SQLException {
    return names(
        connection,
        "select column_name from information_schema.columns where table_schema = database()"
            + " and extra not like '%VIRTUAL GENERATED%' and extra not like '%STORED GENERATED%'"
            + " and table_name = '"
            + table
            + "' order by ordinal_position");
  }

  private static List<String> names(Connection connection, String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static String quoted(String name) {
    if (!name.matches("[A-Za-z0-9_]+")) {
      throw new Failure("A table or column is called %s.".formatted(name));
    }
    return "`" + name + "`";
  }

  private static void line(BufferedWriter out, JsonValue value) throws IOException {
    out.write(value.toString());
    out.write('\n');
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static JsonArray array(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
