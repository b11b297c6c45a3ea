package org.careline.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The distribution as a process of its own, and what it prints. */
final class Started implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Thread reader;

  private Started(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "console");
    reader.setDaemon(true);
    reader.start();
  }

  static Started with(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of(System.getProperty("careline.dist"), "server-launcher.jar").toString()));
    command.addAll(List.of(arguments));
    return new Started(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits for the line that says so. */
  Started awaitReady() throws InterruptedException {
    if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !isReady()) {
      throw new AssertionError("not ready: " + output());
    }
    return this;
  }

  boolean isReady() {
    return lines.stream().anyMatch(line -> line.startsWith("Careline is ready at http://"));
  }

  /** The exit code; the process has to end by itself. */
  int awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running after " + patience + ": " + output());
    }
    reader.join(5_000);
    return process.exitValue();
  }

  void terminate() {
    process.destroy();
  }

  void kill() {
    process.destroyForcibly();
  }

  String output() {
    return String.join("\n", lines);
  }

  private void read() {
    try (BufferedReader console = process.inputReader()) {
      for (String line = console.readLine(); line != null; line = console.readLine()) {
        lines.add(line);
        if (isReady()) {
          ready.countDown();
        }
      }
    } catch (IOException ended) {
      lines.add(ended.toString());
    }
    ready.countDown();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
