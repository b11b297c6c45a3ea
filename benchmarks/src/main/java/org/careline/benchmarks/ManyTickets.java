package org.careline.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fills the database up to a number of tickets, spread over made-up customers of a hundred
 * organizations and five years, most of them closed. The tickets of the customers that exist stay
 * what they are, so the same page is measured before and after.
 */
final class ManyTickets {

  private static final int CUSTOMERS = 2_000;
  private static final String[] STATUS = {
    "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "SOLVED", "PENDING", "OPEN", "NEW"
  };

  private ManyTickets() {}

  /** Arguments: JDBC URL, user, password (or {@code -}), number of tickets wanted. */
  public static void main(String[] arguments) throws Exception {
    TicketFloor.Database database = TicketFloor.Database.of(arguments);
    long wanted = Long.parseLong(arguments[3]);
    try (Connection connection = database.connect();
        Rows rows = new Rows(connection)) {
      List<Long> customers = customers(connection);
      SplittableRandom random = new SplittableRandom(7);
      LocalDateTime now = LocalDateTime.now(Clock.systemUTC());
      long missing = wanted - count(connection);
      for (long i = 0; i < missing; i++) {
        LocalDateTime opened = now.minusMinutes(60 + random.nextInt(5 * 365 * 24 * 60));
        rows.add(
            customers.get(random.nextInt(customers.size())),
            null,
            STATUS[random.nextInt(STATUS.length)],
            opened,
            "The display says \"no registration\" since the power cut of last night, line "
                + random.nextInt(1_000)
                + ", and the router was restarted twice.");
        if (i % 1_000 == 999) {
          connection.commit();
        }
      }
      connection.commit();
      System.out.println(count(connection));
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select count(*) from ticket");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The made-up customers; added at the first call. */
  private static List<Long> customers(Connection connection) throws SQLException {
    List<Long> known = known(connection);
    if (!known.isEmpty()) {
      return known;
    }
    String sql =
        """
        insert into customer (email, name, status, locale, time_zone, notify_answers,
          notify_status_changes, organization_role, sees_organization_tickets, created_at,
          updated_at, version)
        values (?, ?, 'GUEST', 'en', 'UTC', true, true, 'MEMBER', false, utc_timestamp(6),
          utc_timestamp(6), 1)""";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < CUSTOMERS; i++) {
        insert.setString(1, "customer" + i + "@benchmark.example");
        insert.setString(2, "Customer " + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    return known(connection);
  }

  private static List<Long> known(Connection connection) throws SQLException {
    List<Long> keys = new ArrayList<>();
    String sql = "select id from customer where email like '%@benchmark.example'";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(row.getLong(1));
      }
    }
    return keys;
  }
}
