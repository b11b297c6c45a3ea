package org.careline.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  @Test
  void apiThatIsNotThereIsNotReady() throws IOException {
    assertThatThrownBy(() -> await(404, 200))
        .isInstanceOf(Failure.class)
        .hasMessage("/api/health/ready answers with 404, see server.log.");
    assertThatThrownBy(() -> await(503, 200)).hasMessageContaining("answers with 503");
  }

  @Test
  void pagesHaveToAnswerAsWell() throws IOException {
    assertThatThrownBy(() -> await(200, 500)).hasMessage("/ answers with 500, see server.log.");
    assertThatCode(() -> await(200, 200)).doesNotThrowAnyException();
  }

  private static void await(int api, int page) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(server, "/", page);
    answer(server, "/api/health/ready", api);
    server.start();
    try {
      Readiness readiness = new Readiness(server.getAddress().getPort(), Path.of("server.log"));
      readiness.await(Readiness.API, Duration.ZERO);
      readiness.await(Readiness.PAGES, Duration.ZERO);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpServer server, String path, int status) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }
}
