package org.careline.db.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The right to do something on this node only, for a short while, and how far it came. */
@ApplicationScoped
class Lease {

  private static final int BATCH = 100;
  private static final int SECONDS = 15;

  /** This application in this process: another WAR or another node is another holder. */
  private final String holder = UUID.randomUUID().toString();

  @Resource(lookup = "java:app/jdbc/careline")
  private DataSource database;

  private final EventLog log;

  /** For the container's proxy. */
  protected Lease() {
    this(null);
  }

  @Inject
  Lease(EventLog log) {
    this.log = log;
  }

  /** Takes or renews the lease; the database's clock decides, nodes need not agree on the time. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public boolean take(String name) throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement("insert ignore into lease (name, position) values (?, 0)")) {
        if (!exists(connection, name)) {
          insert.setString(1, name);
          insert.executeUpdate();
        }
      }
      String sql =
          "update lease set holder = ?, expires_at = timestampadd(second, ?, utc_timestamp(6))"
              + " where name = ? and (holder is null or holder = ? or expires_at <"
              + " utc_timestamp(6))";
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setString(1, holder);
        update.setInt(2, SECONDS);
        update.setString(3, name);
        update.setString(4, holder);
        return update.executeUpdate() == 1;
      }
    }
  }

  /** Gives the lease back, so that another node need not wait until it runs out. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public void giveBack(String name) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update lease set holder = null, expires_at = null where name = ? and holder ="
                    + " ?")) {
      update.setString(1, name);
      update.setString(2, holder);
      update.executeUpdate();
    }
  }

  /**
   * Shows the follower what comes next and moves its position, both in one transaction.
   *
   * @return whether there may be more
   */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public boolean turn(ClusterFollower follower) throws Exception {
    long position = lock(follower.name());
    if (position < 0) {
      return false;
    }
    List<Event> events = log.after(position, BATCH);
    if (events.isEmpty()) {
      return false;
    }
    follower.follow(events);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update lease set position = ? where name = ?")) {
      update.setLong(1, events.get(events.size() - 1).sequence());
      update.setString(2, follower.name());
      update.executeUpdate();
    }
    return events.size() == BATCH;
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from lease where name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The position, with the row locked; -1 if somebody else holds the lease by now. */
  private long lock(String name) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select position from lease where name = ? and holder = ? for update")) {
      select.setString(1, name);
      select.setString(2, holder);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }
}
