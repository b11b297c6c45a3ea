package org.careline.db.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL for lists and views, which load no entities. Works in the caller's transaction if there
 * is one. Arguments may be {@code Instant}: they become UTC.
 */
@ApplicationScoped
public class Database {

  private final DataSource source;

  /** For the container's proxy. */
  protected Database() {
    this(null);
  }

  @Inject
  public Database(DataSource source) {
    this.source = source;
  }

  /** Turns a row into something. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  public <T> List<T> list(String sql, Reader<T> reader, Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, arguments);
      try (ResultSet result = select.executeQuery()) {
        Row row = new Row(result);
        List<T> items = new ArrayList<>();
        while (result.next()) {
          items.add(reader.read(row));
        }
        return items;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, arguments);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? Optional.of(reader.read(new Row(result))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Insert, update or delete.
   *
   * @return how many rows it concerned
   */
  public int update(String sql, Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The same insert, update or delete with each of these arguments, sent together. */
  public void updateAll(String sql, List<Object[]> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] each : arguments) {
        bind(statement, each);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Insert into a table with a generated key.
   *
   * @return the key
   */
  public long insert(String sql, Object... arguments) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, arguments);
      statement.executeUpdate();
      try (ResultSet key = statement.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Somebody's words, to be compared with a column of plain ASCII. Both MySQL and MariaDB answer
   * such a comparison with an error if there is anything else in them; so they become nothing,
   * which no name equals.
   */
  public static String ascii(String words) {
    return words.chars().allMatch(character -> character < 128) ? words : "";
  }

  /** Places for so many values: {@code in (?, ?, ?)} without what is around them. */
  public static String marks(Collection<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      statement.setObject(
          i + 1,
          value instanceof Instant instant
              ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
              : value);
    }
  }
}
