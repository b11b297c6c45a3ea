package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The API of a running instance, as one of its roles. */
final class Api {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final RunningInstance instance;
  private final String role;
  private String token;

  /** Signs in. */
  Api(RunningInstance instance, String role) {
    this.instance = instance;
    this.role = role;
    this.token = newToken();
  }

  /**
   * What the API said.
   *
   * @param etag version of what it is about
   */
  record Answer(int status, Optional<String> etag, String text) {

    boolean ok() {
      return status / 100 == 2;
    }

    JsonStructure json() {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        return reader.read();
      }
    }

    /** The sentence of a problem document, or at least the status. */
    String problem() {
      try {
        JsonObject problem = json().asJsonObject();
        StringBuilder sentence =
            new StringBuilder(problem.getString("detail", problem.getString("title", "")));
        if (problem.containsKey("errors")) {
          problem
              .getJsonArray("errors")
              .forEach(
                  error -> {
                    JsonObject one = error.asJsonObject();
                    sentence
                        .append("; ")
                        .append(one.getString("field", one.getString("pointer", "")))
                        .append(": ")
                        .append(one.getString("message", one.getString("detail", "")));
                  });
        }
        return sentence.toString();
      } catch (JsonException | ClassCastException e) {
        return "status " + status;
      }
    }
  }

  synchronized String token() {
    return token;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer put(String path, JsonObject body, Optional<String> ifMatch) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body.toString()));
    ifMatch.ifPresent(tag -> request.header("If-Match", tag));
    return send(request);
  }

  /** A file. */
  byte[] bytes(String path) {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              request(path).header("Authorization", "Bearer " + token()).GET().build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new Failure("%s cannot be read: status %d.".formatted(path, answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new Failure("The instance at %s does not answer.".formatted(instance.url()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e);
    }
  }

  /** Stores a file. */
  Answer put(String path, byte[] file, String mediaType) {
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(instance.url() + "/api" + path))
        .timeout(Duration.ofSeconds(60));
  }

  /** Waits when the API asks for it, and signs in again when the token has run out. */
  private Answer send(HttpRequest.Builder request) {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> response =
          exchange(request.setHeader("Authorization", "Bearer " + token()).build());
      boolean again = attempt < 5 && (response.statusCode() == 429 || response.statusCode() == 401);
      if (!again) {
        return new Answer(
            response.statusCode(), response.headers().firstValue("ETag"), response.body());
      }
      if (response.statusCode() == 401) {
        renew();
      } else {
        sleep(response.headers().firstValueAsLong("Retry-After").orElse(5));
      }
    }
  }

  private synchronized void renew() {
    token = newToken();
  }

  private String newToken() {
    String form =
        "grant_type=client_credentials&client_id=careline-cli&scope=%s&client_secret=%s"
            .formatted(role, URLEncoder.encode(instance.secret(), UTF_8));
    HttpResponse<String> response =
        exchange(
            request("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (response.statusCode() != 200) {
      throw new Failure(
          "The instance at %s gives no token: status %d."
              .formatted(instance.url(), response.statusCode()));
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject().getString("access_token");
    }
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new Failure("The instance at %s does not answer.".formatted(instance.url()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e);
    }
  }

  private static void sleep(long seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(Math.min(Math.max(seconds, 1), 60)).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e);
    }
  }
}
