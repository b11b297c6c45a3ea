package org.careline.api.v1;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.careline.testkit.Careline;

/** A request to the API under test, said in one line. */
final class Http {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final HttpRequest.Builder request;

  private Http(String path) {
    request = HttpRequest.newBuilder(Careline.api().resolve(path));
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(text()))) {
        return reader.readObject();
      }
    }

    /** The fields a problem names. */
    java.util.List<String> faultyFields() {
      return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
          .map(error -> error.getString("field"))
          .toList();
    }
  }

  static Http to(String path) {
    return new Http(path);
  }

  Http as(String role) {
    return with("Authorization", "Bearer " + TOKENS.computeIfAbsent(role, Careline::token));
  }

  Http with(String header, String value) {
    request.header(header, value);
    return this;
  }

  Answer get() {
    return send("GET", null, null);
  }

  Answer delete() {
    return send("DELETE", null, null);
  }

  Answer post(String json) {
    return send("POST", "application/json", json);
  }

  Answer put(String json) {
    return send("PUT", "application/json", json);
  }

  Answer patch(String json) {
    return send("PATCH", "application/merge-patch+json", json);
  }

  Answer send(String method, String type, String body) {
    if (type != null) {
      request.header("Content-Type", type);
    }
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    return new Answer(Careline.send(request.build()));
  }
}
