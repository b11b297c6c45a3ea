package org.careline.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that goes on where it ended and never grows beyond a limit: when it is full it becomes
 * {@code NAME.1}, what was that becomes {@code NAME.2}, and the oldest one goes.
 */
final class RollingFile extends OutputStream {

  private final Path file;
  private final long limit;
  private final int kept;
  private OutputStream out;
  private long size;

  /**
   * Opens it.
   *
   * @param limit bytes after which a line ends the file
   * @param kept how many full files stay
   */
  RollingFile(Path file, long limit, int kept) throws IOException {
    this.file = file;
    this.limit = limit;
    this.kept = kept;
    open();
  }

  @Override
  public synchronized void write(int character) throws IOException {
    write(new byte[] {(byte) character}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    size += length;
    // Only whole lines: what is read of one file makes sense.
    if (size >= limit && length > 0 && bytes[offset + length - 1] == '\n') {
      out.close();
      for (int i = kept; i > 0; i--) {
        Path full = i == 1 ? file : numbered(i - 1);
        if (Files.exists(full)) {
          Files.move(full, numbered(i), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      open();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  private void open() throws IOException {
    out =
        Files.newOutputStream(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    size = Files.size(file);
  }

  private Path numbered(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }
}
