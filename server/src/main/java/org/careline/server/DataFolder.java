package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The folder of everything that is kept; one instance at a time works in it. */
final class DataFolder implements AutoCloseable {

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Takes the folder for this process; the operating system gives it back, whatever happens. */
  static DataFolder claim(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    FileChannel channel;
    try {
      Files.createDirectories(root);
      channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Failure("The data folder %s is not writable.".formatted(root), e);
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new DataFolder(root, channel);
      }
      channel.close();
    } catch (OverlappingFileLockException | IOException e) {
      throw inUse(root, e);
    }
    throw inUse(root, null);
  }

  private static Failure inUse(Path root, Exception cause) {
    return new Failure("The data folder %s is in use by another instance.".formatted(root), cause);
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** Writes a file that only its owner may read. */
  static void writeSecret(Path file, String content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(next);
    createSecret(next);
    Files.writeString(next, content, UTF_8);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** An empty file for its owner only. */
  static void createSecret(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** An empty folder in here for what does not outlive the process. */
  Path fresh(String name) throws IOException {
    forget(name);
    return Files.createDirectories(root.resolve(name));
  }

  /** Deletes a folder in here, if it is there. */
  void forget(String name) throws IOException {
    Path folder = root.resolve(name);
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
