package org.careline.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.careline.testkit.Careline;

/** A database that is not as it should be. */
public final class Trouble {

  private Trouble() {}

  /** Does something while a table is away. */
  public static void with(String table, Runnable action) {
    try (Connection database = Careline.database();
        Statement statement = database.createStatement()) {
      statement.execute("rename table %1$s to %1$s_away".formatted(table));
      try {
        action.run();
      } finally {
        statement.execute("rename table %1$s_away to %1$s".formatted(table));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
