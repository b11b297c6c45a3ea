package org.careline.desk.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that behaves badly on purpose, as no library's does. */
final class ScriptedServer implements AutoCloseable {

  /** Says nothing and hangs up. */
  static final String HANG_UP = "";

  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final AtomicInteger bodies = new AtomicInteger();

  /**
   * Starts a server on a free port.
   *
   * @param answers by command ({@code RCPT}, or {@code .} for the end of a message); what is not in
   *     here is answered as it should be
   */
  ScriptedServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many messages were received to their end, whatever was answered then. */
  int bodies() {
    return bodies.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client or the test has hung up.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    OutputStream out = client.getOutputStream();
    say(out, "220 scripted");
    boolean body = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (body && !line.equals(".")) {
        continue;
      }
      String command = line.split("[ :]", 2)[0];
      if (line.equals(".")) {
        bodies.incrementAndGet();
      }
      String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go" : "250 ok");
      if (answer.equals(HANG_UP)) {
        return;
      }
      body = command.equals("DATA") && answer.startsWith("354");
      say(out, answer);
    }
  }

  private static void say(OutputStream out, String line) {
    try {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
