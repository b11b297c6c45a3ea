package org.careline.db.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own, in a folder of our own, that listens on 127.0.0.1 only.
 *
 * <p>It is durable: what a transaction committed is on disk, and the next start on the same folder
 * finds it. If the server dies while Careline lives it is started again on the same port; if
 * Careline died without stopping it, the next start stops it first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  private static final Duration READY = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(8);
  private static final String NAME = "careline";

  private final DatabaseFolder folder;
  private final DatabaseSoftware software;
  private final int port;
  private Process process;
  private boolean closed;

  private EmbeddedDatabase(DatabaseFolder folder, DatabaseSoftware software, int port) {
    this.folder = folder;
    this.software = software;
    this.port = port;
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @param data the data folder of Careline; the database gets the folder {@code db} in it
   * @throws EmbeddedDatabaseFailure with a sentence for the operator
   */
  public static EmbeddedDatabase start(Path data, DatabaseSoftware software) {
    try {
      DatabaseFolder folder = DatabaseFolder.open(data.toAbsolutePath().resolve("db"));
      folder.stopLeftover();
      if (!folder.initialised()) {
        folder.initialise(software);
      }
      EmbeddedDatabase database = new EmbeddedDatabase(folder, software, freePort(folder.port()));
      folder.port(database.port);
      try {
        database.awaitReady(database.launch());
      } catch (IOException | EmbeddedDatabaseFailure e) {
        database.close();
        throw e;
      }
      return database;
    } catch (IOException e) {
      throw new EmbeddedDatabaseFailure("The embedded database cannot start: " + e.getMessage(), e);
    }
  }

  /** How to reach the server that was started last in a data folder; it may run or not. */
  public static Optional<Access> access(Path data) {
    try {
      DatabaseFolder folder = DatabaseFolder.open(data.toAbsolutePath().resolve("db"));
      return folder.initialised() && folder.port() > 0
          ? Optional.of(new Access(url(folder.port()), DatabaseFolder.USER, folder.password()))
          : Optional.empty();
    } catch (IOException e) {
      throw new EmbeddedDatabaseFailure("The folder %s cannot be read.".formatted(data), e);
    }
  }

  /** What a client needs. */
  public record Access(String url, String user, String password) {}

  /** JDBC URL for Connector/J, without credentials. */
  public String url() {
    return url(port);
  }

  private static String url(int port) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?sslMode=DISABLED";
  }

  public String user() {
    return DatabaseFolder.USER;
  }

  public String password() {
    return folder.password();
  }

  /** The process that holds the data just now. */
  public synchronized long pid() {
    return process.pid();
  }

  /** Stops the server after what it is doing, within a few seconds. */
  @Override
  public void close() {
    Process stopping;
    synchronized (this) {
      closed = true;
      stopping = process;
    }
    stopping.destroy();
    try {
      if (!stopping.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        // Committed transactions are in its log on disk; the next start recovers them.
        stopping.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves the server to itself, as a Careline that was killed does. */
  synchronized void abandon() {
    closed = true;
  }

  private synchronized Process launch() throws IOException {
    process = folder.server(software, port).start();
    Instant began = Instant.now();
    var unused =
        process
            .onExit()
            .thenAccept(
                dead -> {
                  boolean atOnce = began.plusSeconds(5).isBefore(Instant.now());
                  CompletableFuture.delayedExecutor(atOnce ? 0 : 2, TimeUnit.SECONDS)
                      .execute(() -> revive(dead));
                });
    return process;
  }

  private synchronized void revive(Process dead) {
    if (closed) {
      return;
    }
    LOG.log(
        Level.WARNING, "The embedded database ended with {0}, starting it again", dead.exitValue());
    try {
      launch();
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The embedded database does not start again", e);
      CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(() -> revive(dead));
    }
  }

  private void awaitReady(Process starting) throws IOException {
    Instant end = Instant.now().plus(READY);
    while (!folder.answers(port)) {
      if (!starting.isAlive()) {
        throw new EmbeddedDatabaseFailure(
            "The embedded database does not start, see " + folder.log() + ".");
      }
      if (Instant.now().isAfter(end)) {
        starting.destroyForcibly();
        throw new EmbeddedDatabaseFailure(
            "The embedded database does not answer, see " + folder.log() + ".");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /** The port of last time if nobody has taken it, so that a pool of a survivor finds its way. */
  private static int freePort(int preferred) throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket(preferred, 1, local)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket socket = new ServerSocket(0, 1, local)) {
        return socket.getLocalPort();
      }
    }
  }
}
