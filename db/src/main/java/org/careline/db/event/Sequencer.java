package org.careline.db.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Numbers committed events. Auto-increment values are given when a row is inserted, not when it is
 * committed, so a reader that goes by them can pass a row that is not visible yet and never see it.
 * Numbers given here, one sequencer at a time, only ever become visible in ascending order.
 */
@ApplicationScoped
class Sequencer {

  private static final int BATCH = 200;

  @Resource(lookup = "java:app/jdbc/careline")
  private DataSource database;

  /**
   * What there is to know without locking anything.
   *
   * @param last the highest number given so far
   * @param pending whether there are committed events without a number
   */
  record State(long last, boolean pending) {}

  public State state() throws SQLException {
    String sql =
        "select position, exists (select 1 from event where sequence is null) from lease"
            + " where name = 'sequencer'";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the lease of the sequencer is missing");
      }
      return new State(row.getLong(1), row.getBoolean(2));
    }
  }

  /**
   * Numbers one batch.
   *
   * @return the highest number given so far
   */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public long number() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long last = lock(statement);
      List<Long> ids = unnumbered(statement);
      if (ids.isEmpty()) {
        return last;
      }
      // Numbers only, so there is nothing to escape; one statement instead of one per row.
      String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
      statement.executeUpdate(
          "update event set sequence = %d + field(id, %s) where id in (%s)"
              .formatted(last, list, list));
      last += ids.size();
      statement.executeUpdate(
          "update lease set position = %d where name = 'sequencer'".formatted(last));
      return last;
    }
  }

  private static long lock(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select position from lease where name = 'sequencer' for update")) {
      if (!row.next()) {
        throw new SQLException("the lease of the sequencer is missing");
      }
      return row.getLong(1);
    }
  }

  /** Read without locks: a row whose transaction is still open must not hold up the others. */
  private static List<Long> unnumbered(Statement statement) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select id from event where sequence is null order by id limit " + BATCH)) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
