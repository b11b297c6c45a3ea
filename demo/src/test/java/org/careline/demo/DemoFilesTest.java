package org.careline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.careline.kb.insight.Step;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void indexListsEveryFile() throws IOException {
    Path root = Path.of("src/main/resources/demo");
    try (Stream<Path> files = Files.walk(root)) {
      List<String> there =
          files
              .filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(path -> path.contains("/"))
              .toList();

      assertThat(Stream.of("articles", "tickets").flatMap(f -> DemoFiles.in(f).stream()))
          .containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void companyHasTheSizeThatIsPromised() {
    assertThat(DemoPeople.everybody()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(articles("articles/en")).hasSizeGreaterThanOrEqualTo(40);
    assertThat(articles("articles/de")).hasSizeGreaterThanOrEqualTo(15);
    assertThat(tickets()).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void nothingHappensInTheFuture() {
    assertThat(tickets().flatMap(ticket -> DemoTickets.moments(ticket, NOW).stream()))
        .allSatisfy(moment -> assertThat(moment.at()).isBefore(NOW));
  }

  @Test
  void readersAskForWhatThereIs() {
    List<String> slugs =
        DemoFiles.in("articles").stream()
            .map(path -> path.replaceAll("articles/(..)/.*/(.*)\\.md", "$1/$2"))
            .toList();
    List<DemoReaders.Walk> walks = DemoReaders.walks(DemoFiles.objects("readers.json"), NOW);
    assertThat(walks).hasSizeBetween(300, 500);
    assertThat(walks)
        .allSatisfy(
            walk -> {
              assertThat(walk.steps())
                  .allSatisfy(step -> assertThat(step.at()).isBefore(NOW))
                  .isSortedAccordingTo(Comparator.comparing(Step::at));
              assertThat(walk.steps().stream().flatMap(step -> step.article().stream()))
                  .allMatch(key -> slugs.contains(key.locale() + "/" + key.slug()));
            });
    assertThat(walks).isEqualTo(DemoReaders.walks(DemoFiles.objects("readers.json"), NOW));
  }

  @Test
  void teamKeysAreSlugs() {
    assertThat(DemoPeople.key("Numbers & porting")).isEqualTo("numbers-porting");
  }

  private static Stream<String> articles(String folder) {
    return DemoFiles.in(folder).stream().filter(path -> path.endsWith(".md"));
  }

  private static Stream<JsonObject> tickets() {
    return DemoFiles.in("tickets").stream().flatMap(path -> DemoFiles.objects(path).stream());
  }
}
