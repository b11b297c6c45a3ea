package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingFileTest {

  @TempDir Path folder;

  @Test
  void fullFilesMoveOnAndTheOldestGoes() throws IOException {
    Path file = folder.resolve("server.log");
    try (RollingFile log = new RollingFile(file, 10, 2)) {
      for (int i = 1; i <= 4; i++) {
        log.write("line number %d\n".formatted(i).getBytes(UTF_8));
      }
      log.write("short\n".getBytes(UTF_8));
    }
    assertThat(file).hasContent("short");
    assertThat(folder.resolve("server.log.1")).hasContent("line number 4");
    assertThat(folder.resolve("server.log.2")).hasContent("line number 3");
    assertThat(names()).hasSize(3);
  }

  @Test
  void goesOnWhereItEndedAndBreaksNoLine() throws IOException {
    Path file = folder.resolve("server.log");
    try (RollingFile log = new RollingFile(file, 10, 1)) {
      log.write("a long beginn".getBytes(UTF_8));
    }
    try (RollingFile log = new RollingFile(file, 10, 1)) {
      log.write("ing\n".getBytes(UTF_8));
      log.write('x');
    }
    assertThat(folder.resolve("server.log.1")).hasContent("a long beginning");
    assertThat(file).hasContent("x");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
