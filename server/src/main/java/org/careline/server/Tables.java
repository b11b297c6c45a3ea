package org.careline.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is in the database behind a connection. */
final class Tables {

  private static final String HISTORY = "schema_history";

  private final Connection connection;

  Tables(Connection connection) {
    this.connection = connection;
  }

  /** All of them, the history of the schema included. */
  List<String> all() throws SQLException {
    return names(
        "select table_name from information_schema.tables where table_schema = database()"
            + " and table_type = 'BASE TABLE' order by table_name");
  }

  /** Those with rows of Careline. */
  List<String> own() throws SQLException {
    return all().stream().filter(table -> !table.equals(HISTORY)).toList();
  }

  /** Without those the database computes itself. */
  List<String> columns(String table) throws SQLException {
    return names(
        "select column_name from information_schema.columns where table_schema = database()"
            + " and extra not like '%VIRTUAL GENERATED%' and extra not like '%STORED GENERATED%'"
            + " and table_name = ? order by ordinal_position",
        table);
  }

  /** Version of the schema. */
  String schema() throws SQLException {
    List<String> versions =
        names(
            "select version from schema_history where success = 1 and version is not null"
                + " order by installed_rank desc limit 1");
    return versions.isEmpty() ? "0" : versions.get(0);
  }

  /** The first column of what is found. */
  List<String> names(String sql, String... arguments) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setString(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(List<String> names) {
    return names.stream().map(Tables::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    if (!name.matches("[A-Za-z0-9_]+")) {
      throw new Failure("A table or column is called %s.".formatted(name));
    }
    return "`" + name + "`";
  }
}
