package org.careline.desk.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps mail as files, for installations that have no mail server yet. */
final class FilePostman implements Postman {

  private static final Logger LOG = System.getLogger(FilePostman.class.getName());

  private final Path folder;

  FilePostman(Path folder) {
    this.folder = folder;
  }

  /** The same event has the same file. */
  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public void deliver(Outgoing message, String name)
      throws NotTaken, MessagingException, IOException {
    Path file = folder.resolve(name + ".eml");
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(name + ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        message.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new NotTaken("cannot write " + file + ": " + e.getMessage(), false, e);
    }
    LOG.log(
        Level.INFO,
        "No mail server is configured: mail \"{0}\" is in {1}",
        message.getSubject(),
        file);
  }
}
