package org.careline.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of the embedded server: {@code files} is MariaDB's own, {@code access.properties} the
 * password (mode 600), {@code mariadb.log} what it says, {@code tmp} what does not fit into memory.
 */
final class DatabaseFolder {

  static final String USER = "careline";

  private static final long LOG_LIMIT = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path root;
  private final Properties access = new Properties();

  private DatabaseFolder(Path root) {
    this.root = root;
  }

  static DatabaseFolder open(Path root) throws IOException {
    Files.createDirectories(root);
    DatabaseFolder folder = new DatabaseFolder(root);
    if (Files.exists(folder.accessFile())) {
      try (InputStream in = Files.newInputStream(folder.accessFile())) {
        folder.access.load(in);
      }
    }
    return folder;
  }

  String password() {
    return access.getProperty("password");
  }

  /** The port of the last start; 0 if there was none. */
  int port() {
    return Integer.parseInt(access.getProperty("port", "0"));
  }

  void port(int port) throws IOException {
    access.setProperty("port", String.valueOf(port));
    save();
  }

  Path log() {
    return root.resolve("mariadb.log");
  }

  boolean initialised() {
    return access.containsKey("password") && Files.isDirectory(files().resolve("mysql"));
  }

  /** Creates system tables, our database and the one user there is. */
  void initialise(DatabaseSoftware software) throws IOException {
    Path half = root.resolve("files.new");
    deleteRecursively(half);
    Files.createDirectories(half);
    access.setProperty("password", secret());
    save();
    List<String> command = command(software, half);
    command.addAll(
        List.of(
            "--bootstrap",
            "--log-warnings=0",
            "--enforce-storage-engine=",
            "--innodb-flush-log-at-trx-commit=0"));
    Process process = builder(command).start();
    try (OutputStream sql = process.getOutputStream()) {
      sql.write(
          "create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n".getBytes(UTF_8));
      for (String script :
          List.of(
              "mariadb_system_tables.sql",
              "mariadb_performance_tables.sql",
              "mariadb_system_tables_data.sql",
              "maria_add_gis_sp_bootstrap.sql")) {
        Files.copy(software.share().resolve(script), sql);
      }
      sql.write(grants().getBytes(UTF_8));
    }
    if (exitCode(process) != 0) {
      throw new EmbeddedDatabaseFailure(
          "The embedded database cannot be created, see " + log() + ".");
    }
    deleteRecursively(files());
    Files.move(half, files(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Nobody but our own user, and that one only from this machine. */
  private String grants() {
    return """
    delete from mysql.global_priv;
    delete from mysql.proxies_priv;
    flush privileges;
    create user '%1$s'@'127.0.0.1' identified by '%2$s';
    create database careline character set utf8mb4 collate utf8mb4_unicode_520_ci;
    grant all on *.* to '%1$s'@'127.0.0.1';
    """
        .formatted(USER, password());
  }

  /** The server as it runs. A session of its own: Ctrl-C is for Careline, which then stops it. */
  ProcessBuilder server(DatabaseSoftware software, int port) throws IOException {
    rotateLog();
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(command(software, files()));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=mariadb.sock",
            "--skip-name-resolve",
            "--innodb-flush-log-at-trx-commit=1",
            // what was in memory comes back when it is asked for, not before
            "--skip-innodb-buffer-pool-load-at-startup",
            "--skip-innodb-buffer-pool-dump-at-shutdown",
            "--table-open-cache=400",
            "--log-warnings=1",
            "--max-connections=120",
            "--max-allowed-packet=64M",
            "--default-time-zone=+00:00"));
    return builder(command);
  }

  /** It only says something when it starts and when something is wrong. */
  private void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
      Files.move(log(), root.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<String> command(DatabaseSoftware software, Path files) throws IOException {
    // Its own and nobody else's, and what a dead server left there is gone.
    Path temporary = root.resolve("tmp");
    deleteRecursively(temporary);
    Files.createDirectories(temporary);
    List<String> command = new ArrayList<>();
    command.add(software.program("mariadbd").toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--basedir=" + software.home(),
            "--datadir=" + files,
            "--tmpdir=" + temporary,
            "--lc-messages-dir=" + software.share(),
            "--character-sets-dir=" + software.share().resolve("charsets"),
            "--pid-file=mariadb.pid",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_520_ci",
            "--skip-ssl",
            "--skip-log-bin",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=96M",
            "--innodb-log-file-size=64M",
            "--innodb-log-buffer-size=4M",
            "--innodb-read-io-threads=2",
            "--innodb-write-io-threads=2",
            "--aria-pagecache-buffer-size=2M",
            "--key-buffer-size=1M"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    // With a heap for each thread, most of what one of them gave back lies idle.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder;
  }

  /** Whether a server greets on this port; says nothing to it. */
  boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      socket.setSoTimeout(2_000);
      return socket.getInputStream().read() >= 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Stops a server that outlived its Careline and still holds these files. */
  void stopLeftover() throws IOException {
    Optional<ProcessHandle> leftover = leftover();
    if (leftover.isEmpty()) {
      return;
    }
    leftover.get().destroy();
    try {
      leftover.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new EmbeddedDatabaseFailure(
          "A database server (process %d) holds %s and does not stop."
              .formatted(leftover.get().pid(), files()),
          e);
    }
  }

  private Optional<ProcessHandle> leftover() throws IOException {
    Path pidFile = files().resolve("mariadb.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile).strip();
    if (!pid.matches("\\d{1,10}")) {
      return Optional.empty();
    }
    // A number alone may belong to anybody by now: it must be a server on these very files.
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(
            process ->
                process
                    .info()
                    .arguments()
                    .map(List::of)
                    .orElse(List.of())
                    .contains("--datadir=" + files()));
  }

  private Path files() {
    return root.resolve("files");
  }

  private Path accessFile() {
    return root.resolve("access.properties");
  }

  private void save() throws IOException {
    Path next = root.resolve("access.properties.new");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(next)) {
      access.store(out, null);
    }
    Files.move(
        next, accessFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String secret() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static void deleteRecursively(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
