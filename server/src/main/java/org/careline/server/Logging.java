package org.careline.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Everything is logged to one file; the console belongs to the person who typed the command. */
final class Logging {

  private Logging() {}

  static String properties(Path log) {
    try (InputStream template = Logging.class.getResourceAsStream("logging.properties")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@LOG@", log.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
