package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything is logged to one file; the console belongs to the person who typed the command. */
final class Logging {

  private static final long LIMIT = 10_000_000;
  private static final int KEPT = 5;

  private Logging() {}

  /** The configuration of java.util.logging while an instance runs. */
  static String properties() {
    try (InputStream template = Logging.class.getResourceAsStream("logging.properties")) {
      return new String(template.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on what this process logs, and what libraries print, goes into a file. */
  static void into(Path log) throws IOException {
    PrintStream file = new PrintStream(new RollingFile(log, LIMIT, KEPT), true, UTF_8);
    System.setOut(file);
    System.setErr(file);
  }

  /** A command says what is to be said itself; libraries only when nothing goes any more. */
  static void quiet() {
    Logger.getLogger("").setLevel(Level.SEVERE);
  }
}
