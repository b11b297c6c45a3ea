package org.careline.server.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneArchiveTest {

  private static final String SERVICES = "META-INF/services/org.example.Ear";

  @TempDir private Path folder;

  @Test
  void theFirstFileOfANameWinsAndListsOfServicesAreJoined() throws IOException {
    assertThat(joined(List.of()))
        .containsEntry("a.txt", "first")
        .containsEntry("b.txt", "second")
        .containsEntry(SERVICES, "org.a.Left\n\norg.b.Right\norg.c.Third\n\n")
        .doesNotContainKey("module-info.class");
  }

  @Test
  void whatIsNotUsedIsInNoList() throws IOException {
    assertThat(joined(List.of("org.b.")))
        .containsEntry(SERVICES, "org.a.Left\n\norg.c.Third\n\n")
        .containsEntry("org/b/Right.class", "right");
  }

  private Map<String, String> joined(List<String> without) throws IOException {
    Path one = jar("one.jar", Map.of("a.txt", "first", SERVICES, "org.a.Left"));
    Path two =
        jar(
            "two.jar",
            Map.of(
                "a.txt",
                "other",
                "b.txt",
                "second",
                "module-info.class",
                "its own",
                "org/b/Right.class",
                "right",
                SERVICES,
                "org.b.Right\norg.c.Third\n"));
    Path target = folder.resolve("joined.jar");
    OneArchive.join(List.of(one, two), target, without);
    Map<String, String> found = new TreeMap<>();
    try (JarFile jar = new JarFile(target.toFile())) {
      for (var entry : jar.stream().toList()) {
        found.put(entry.getName(), new String(jar.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return found;
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(OneArchive.entry(file.getKey()));
        out.write(file.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }
}
