package org.careline.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Asks as a visitor would: are the pages there, and does the API say that it is ready? */
final class Readiness {

  static final String API = "/api/health/ready";
  static final String PAGES = "/";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final String base;
  private final Path log;

  Readiness(int port, Path log) {
    this.base = "http://127.0.0.1:" + port;
    this.log = log;
  }

  /** Returns when one of the two answers. */
  void await(String path, Duration patience) {
    Instant end = Instant.now().plus(patience);
    int status = status(path);
    while (status != 200) {
      if (Instant.now().isAfter(end)) {
        throw new Failure("%s answers with %d, see %s.".formatted(path, status, log));
      }
      pause();
      status = status(path);
    }
  }

  /** 0 while nobody answers. */
  private int status(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e);
    }
  }
}
