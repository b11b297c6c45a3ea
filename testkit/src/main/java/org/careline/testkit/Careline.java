package org.careline.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The server the tests of a module run against. */
public final class Careline {

  static final String SECRET = UUID.randomUUID().toString().repeat(2);

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private static int port;
  private static Path data;
  private static TestDatabase database;

  private Careline() {}

  static void is(int where, Path folder, TestDatabase base) {
    port = where;
    data = folder;
    database = base;
  }

  /** Where pages are: resolve {@code "help/en"} against it. */
  public static URI portal() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Where the API is: resolve {@code "v1/articles"} against it. */
  public static URI api() {
    return URI.create("http://127.0.0.1:" + port + "/api/");
  }

  /** A client without cookies that follows no redirects. */
  public static HttpClient http() {
    return CLIENT;
  }

  /** The data folder of the server, with its log, its index and the mail it would have sent. */
  public static Path data() {
    return data;
  }

  /** A connection past the applications, to look and to prepare; close it. */
  public static Connection database() throws SQLException {
    return database.connect();
  }

  /** A bearer token for the role {@code agent}, {@code lead} or {@code admin}. */
  public static String token(String role) {
    String form =
        "grant_type=client_credentials&client_id=careline-cli&client_secret=%s&scope=%s"
            .formatted(SECRET, role);
    HttpRequest request =
        HttpRequest.newBuilder(api().resolve("oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject().getString("access_token");
    }
  }

  /** The log-ins of the demo; only where the module sets {@code careline.test.demo}. */
  public static JsonObject demo() {
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(data.resolve("demo.json")))) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request; the body arrives as text. */
  public static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void awaitReady() {
    if (Wars.api().isPresent()) {
      awaitAnswer(api().resolve("health/ready"));
    }
    if (Wars.portal().isPresent()) {
      awaitAnswer(portal());
    }
  }

  private static void awaitAnswer(URI ready) {
    Await.until(
        PATIENCE,
        "200 from " + ready + ", see " + data.resolve("server.log"),
        () -> send(HttpRequest.newBuilder(ready).build()).statusCode() == 200);
  }
}
