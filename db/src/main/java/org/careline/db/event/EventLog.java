package org.careline.db.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.db.json.JsonTree;

/** The log of everything that changed: written inside the transaction that changes it. */
@ApplicationScoped
public class EventLog {

  private static final String COLUMNS =
      "select sequence, uid, type, subject, account, actor, occurred_at, payload from event ";

  @Resource(lookup = "java:app/jdbc/careline")
  private DataSource database;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private final Bell bell;
  private final Sequencer sequencer;

  /** For the container's proxy. */
  protected EventLog() {
    this(null, null);
  }

  @Inject
  EventLog(Bell bell, Sequencer sequencer) {
    this.bell = bell;
    this.sequencer = sequencer;
  }

  /**
   * Writes down a change in the caller's transaction; followers hear of it after the commit.
   *
   * @throws IllegalStateException without a transaction: a change and its event belong together
   */
  public void append(NewEvent event) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("an event needs the transaction of its change");
    }
    String sql =
        "insert into event (uid, type, subject, account, actor, occurred_at, payload)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, event.type());
      insert.setString(3, event.subject());
      insert.setString(4, event.account().orElse(null));
      insert.setString(5, event.actor());
      insert.setObject(6, LocalDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
      insert.setString(7, payload(event).toString());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new EventLogFailure(e);
    }
    ringAfterCommit();
  }

  /**
   * Events that come after a place in the log, in order.
   *
   * @param sequence the last one already known; 0 for the beginning
   * @param limit at most so many
   */
  public List<Event> after(long sequence, int limit) {
    String sql = COLUMNS + "where sequence > ? order by sequence limit ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, sequence);
      select.setInt(2, limit);
      return read(select);
    } catch (SQLException e) {
      throw new EventLogFailure(e);
    }
  }

  /**
   * Where the log stands: what was read from the database is still true while this is the same.
   *
   * @return empty while there are changes that have no place in the log yet
   */
  public OptionalLong position() {
    try {
      Sequencer.State state = sequencer.state();
      return state.pending() ? OptionalLong.empty() : OptionalLong.of(state.last());
    } catch (SQLException e) {
      throw new EventLogFailure(e);
    }
  }

  /** The history of one subject, oldest first. */
  public List<Event> about(String subject, int limit) {
    String sql =
        COLUMNS + "where subject = ? and sequence is not null order by subject, sequence limit ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, subject);
      select.setInt(2, limit);
      return read(select);
    } catch (SQLException e) {
      throw new EventLogFailure(e);
    }
  }

  private static List<Event> read(PreparedStatement select) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        events.add(
            new Event(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                JsonTree.parse(row.getString(8))));
      }
    }
    return events;
  }

  private static JsonObject payload(NewEvent event) {
    return Quietly.now()
        ? JsonTree.object(event.payload()).add("silent", true).build()
        : event.payload();
  }

  private void ringAfterCommit() {
    if (transaction.getResource(Bell.class) != null) {
      return;
    }
    transaction.putResource(Bell.class, true);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              bell.ring();
            }
          }
        });
  }
}
