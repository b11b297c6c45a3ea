package org.careline.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The floor under opening a ticket: the same rows over plain JDBC, each ticket committed on its
 * own, on as many connections as the load has clients. Prints tickets a second.
 */
final class TicketFloor {

  private TicketFloor() {}

  /**
   * Arguments: JDBC URL, user, password (or {@code -} to read it from {@code
   * BENCHMARK_DB_PASSWORD}), clients, seconds.
   */
  public static void main(String[] arguments) throws Exception {
    Database database = Database.of(arguments);
    int clients = Integer.parseInt(arguments[3]);
    long seconds = Long.parseLong(arguments[4]);
    long customer = database.anyCustomer();
    run(database, customer, clients, 3);
    System.out.printf("%.1f%n", run(database, customer, clients, seconds) / (double) seconds);
  }

  private static long run(Database database, long customer, int clients, long seconds)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        counts.add(pool.submit(() -> open(database, customer, end)));
      }
      long all = 0;
      for (Future<Long> count : counts) {
        all += count.get();
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private static long open(Database database, long customer, long end) throws SQLException {
    long count = 0;
    try (Connection connection = database.connect();
        Rows rows = new Rows(connection)) {
      while (System.nanoTime() < end) {
        LocalDateTime now = LocalDateTime.now(Clock.systemUTC());
        rows.add(customer, null, "NEW", now, "It happens on every call to a mobile phone.");
        connection.commit();
        count++;
      }
    }
    return count;
  }

  /** Where the rows go. */
  record Database(String url, String user, String password) {

    static Database of(String[] arguments) {
      String password =
          arguments[2].equals("-") ? System.getenv("BENCHMARK_DB_PASSWORD") : arguments[2];
      return new Database(arguments[0], arguments[1], password);
    }

    Connection connect() throws SQLException {
      String settings =
          "useServerPrepStmts=true&cachePrepStmts=true&rewriteBatchedStatements=true"
              + "&connectionTimeZone=UTC";
      String full = url + (url.contains("?") ? "&" : "?") + settings;
      Connection connection = DriverManager.getConnection(full, user, password);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return connection;
    }

    long anyCustomer() throws SQLException {
      try (Connection connection = connect();
          var select = connection.prepareStatement("select max(id) from customer");
          var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
