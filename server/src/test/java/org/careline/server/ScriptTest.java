package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code careline} in a folder of its own, with a Java and a Maven that only tell. */
class ScriptTest {

  private static final String VERSION =
      "[[ $1 != -version ]] || { echo 'openjdk version \"17.0.1\"' >&2; exit; }\n";

  private static final String OPERATORS = "jdbc:mysql://db.example/careline";

  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(Path.of("../careline"), home.resolve("careline"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("part/src/main"));
    Files.writeString(home.resolve("part/pom.xml"), "<project/>");
    program("java", VERSION + "echo \"java ${@: -3}\"");
    program("mvn", "echo built >>" + home.resolve("builds"));
  }

  @Test
  void commandsOtherThanRunNeverBuild() throws Exception {
    assertThat(careline(1, "token", "--role", "agent"))
        .isEqualTo("careline: Nothing is built yet; ./careline run builds and starts an instance.");
    builtBefore("2020-01-01T00:00:00Z");
    assertThat(careline(0, "backup", "file")).endsWith("server-launcher.jar backup file");
    assertThat(home.resolve("builds")).doesNotExist();
  }

  @Test
  void runBuildsWhatIsOlderThanItsSources() throws Exception {
    builtBefore("2020-01-01T00:00:00Z");
    assertThat(careline(0, "run", "--demo")).contains("Building").endsWith("run --demo");
    assertThat(careline(0, "run", "--demo")).doesNotContain("Building");
    assertThat(home.resolve("builds")).hasContent("built");
  }

  @Test
  void whatIsConfiguredForTheInstanceIsNotForTheBuild() throws Exception {
    program("java", VERSION + "echo \"${@: -1} ${CARELINE_DB_URL-nowhere}\"");
    builtBefore("2020-01-01T00:00:00Z");
    assertThat(careline(0, "run")).endsWith("run " + OPERATORS);
    assertThat(home.resolve("server/target/dist/prepare.log")).content().endsWith(" nowhere\n");
  }

  @Test
  void nothingIsBuiltUnderAnInstanceThatRuns() throws Exception {
    program("java", VERSION + "echo started; read -r");
    builtBefore("2030-01-01T00:00:00Z");
    Process instance = start("run");
    try (BufferedReader console = instance.inputReader()) {
      assertThat(console.readLine()).isEqualTo("started");
      builtBefore("2020-01-01T00:00:00Z");
      assertThat(careline(1, "run"))
          .isEqualTo(
              "careline: An instance works with this build; stop it before a new one is made.");
      assertThat(home.resolve("builds")).doesNotExist();

      instance.getOutputStream().close();
      assertThat(instance.waitFor()).isNotNegative();
      program("java", VERSION);
      assertThat(careline(0, "run")).contains("Building");
    }
  }

  @Test
  void oldJavaIsOneSentence() throws Exception {
    program("java", "echo 'java version \"11.0.2\"' >&2");
    assertThat(careline(1, "run"))
        .isEqualTo("careline: Java 17 or newer is needed, java is version 11.");
  }

  private void builtBefore(String moment) throws IOException {
    Path dist = Files.createDirectories(home.resolve("server/target/dist"));
    Files.writeString(dist.resolve("server-launcher.jar"), "");
    Files.writeString(dist.resolve("built"), "");
    Files.setLastModifiedTime(dist.resolve("built"), FileTime.from(Instant.parse(moment)));
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.createDirectories(home.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String careline(int exit, String... arguments) throws Exception {
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(output).isEqualTo(exit);
    return output;
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash", home.resolve("careline").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("CARELINE_DB_URL", OPERATORS);
    builder.environment().remove("JAVA_HOME");
    return builder.redirectErrorStream(true).start();
  }
}
