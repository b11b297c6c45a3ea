package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.careline.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its user sees it: a process that starts, answers, ends and forgets nothing. */
class RunIT {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  @Test
  void acknowledgedTicketsSurviveTheDeathOfEitherProcess() throws Exception {
    int port = Started.freePort();
    String[] arguments = {"run", "--port", "" + port, "--data", data.toString()};
    String first;
    String second;
    try (Started careline = Started.with(arguments).awaitReady()) {
      assertThat(mode(data.resolve("instance.json"))).isEqualTo("rw-------");
      first = openTicket(port, "Before the database dies");
      databaseProcess().destroyForcibly();
      Await.until(
          Duration.ofSeconds(30),
          "the ticket after the database came back",
          () -> readTicket(port, first) == 200);
      second = openTicket(port, "Before the server dies");
      careline.kill();
      careline.awaitEnd(Duration.ofSeconds(10));
    }
    try (Started careline = Started.with(arguments).awaitReady()) {
      assertThat(readTicket(port, first)).isEqualTo(200);
      assertThat(readTicket(port, second)).isEqualTo(200);
      for (String ofTheServerItself : List.of("/metrics", "/openapi", "/health")) {
        assertThat(status(port, ofTheServerItself)).as(ofTheServerItself).isEqualTo(404);
      }

      Started other = Started.with("run", "--port", "" + Started.freePort(), "--data", "" + data);
      assertThat(other.awaitEnd(Duration.ofSeconds(30))).isEqualTo(1);
      assertThat(other.output()).contains("is in use by another instance").hasLineCount(1);

      ProcessHandle database = databaseProcess();
      careline.terminate();
      careline.awaitEnd(Duration.ofSeconds(10));
      assertThat(database.isAlive()).isFalse();
      assertThat(data.resolve("instance.json")).doesNotExist();
    }
  }

  @Test
  void takenPortIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[4]));
        Started careline =
            Started.with("run", "--port", "" + taken.getLocalPort(), "--data", "" + data)) {
      assertThat(careline.awaitEnd(Duration.ofSeconds(30))).isEqualTo(1);
      assertThat(careline.output())
          .isEqualTo(
              "careline: Port %d is taken, choose another one with --port."
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void unreachableDatabaseIsOneSentence() throws Exception {
    try (Started careline =
        Started.with(
            "run",
            "--port",
            "" + Started.freePort(),
            "--data",
            "" + data,
            "--db-url",
            "jdbc:mysql://127.0.0.1:%d/careline".formatted(Started.freePort()))) {
      assertThat(careline.awaitEnd(Duration.ofSeconds(60))).isEqualTo(1);
      assertThat(careline.output()).contains("cannot be reached as careline").contains("nobody");
    }
  }

  @Test
  void warmUpUsesNoDatabaseButItsOwn() throws Exception {
    try (Started careline =
        Started.with(
            "run",
            "--warm-up",
            "--port",
            "0",
            "--data",
            "" + data,
            "--db-url",
            "jdbc:mysql://127.0.0.1:%d/careline".formatted(Started.freePort()))) {
      assertThat(careline.awaitEnd(Duration.ofMinutes(3))).isZero();
      assertThat(careline.output()).contains("Careline is ready at");
    }
  }

  @Test
  void dataFolderThatCannotBeWrittenIsOneSentence() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "not a folder");
    try (Started careline =
        Started.with("run", "--port", "" + Started.freePort(), "--data", "" + file)) {
      assertThat(careline.awaitEnd(Duration.ofSeconds(30))).isEqualTo(1);
      assertThat(careline.output()).contains("is not writable").hasLineCount(1);
    }
  }

  private String openTicket(int port, String subject) throws Exception {
    String body =
        Json.createObjectBuilder()
            .add("subject", subject)
            .add("body", "It is here to be found again.")
            .add("customer", "guest@example.org")
            .build()
            .toString();
    HttpResponse<String> response =
        CLIENT.send(
            authorized(port, "/api/v1/tickets")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return "" + json(response.body()).get("number");
  }

  private int readTicket(int port, String number) throws Exception {
    return status(port, "/api/v1/tickets/" + number);
  }

  private int status(int port, String path) throws Exception {
    return CLIENT
        .send(authorized(port, path).build(), HttpResponse.BodyHandlers.ofString(UTF_8))
        .statusCode();
  }

  private HttpRequest.Builder authorized(int port, String path) throws Exception {
    RunningInstance instance = RunningInstance.in(data);
    assertThat(instance.url()).isEqualTo("http://localhost:" + port);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + new Api(instance, "agent").token());
  }

  private ProcessHandle databaseProcess() throws Exception {
    String pid = Files.readString(data.resolve("db/files/mariadb.pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
