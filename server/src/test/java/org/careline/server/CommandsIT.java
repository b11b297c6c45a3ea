package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.db.embedded.EmbeddedDatabase;
import org.careline.testkit.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands beside {@code run}, with an instance that has the demo. */
class CommandsIT {

  @TempDir static Path data;
  private static Started careline;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    careline =
        Started.with("run", "--demo", "--port", "" + Started.freePort(), "--data", "" + data)
            .awaitReady();
  }

  @AfterAll
  static void stop() {
    careline.close();
  }

  @Test
  void articlesAreImportedOnceAndNeverOverwriteEachOther() throws Exception {
    write("phones/reset.md", "# Reset your phone\n\nHold the key.\n");
    write("routers/reset.md", "# Reset your router\n\nPush the button.\n");
    write("broken.md", "No heading at all\n");
    String last = "3 articles: %d created, 0 changed, %d unchanged, 2 rejected";
    String first = command(1, "import", "articles", "" + folder);
    assertThat(first)
        .contains("rejected " + folder.resolve("broken.md") + ": ")
        .contains(
            "rejected %s: %s is reset in en as well; give one of them another slug."
                .formatted(folder.resolve("routers/reset.md"), folder.resolve("phones/reset.md")))
        .endsWith(last.formatted(1, 0));
    assertThat(command(1, "import", "articles", "" + folder)).endsWith(last.formatted(0, 1));
    assertThat(position("phones")).isGreaterThan(position("getting-started"));
  }

  @Test
  void readersOfTheDemoAreInTheFigures() throws Exception {
    Await.until(
        "the paths to be counted",
        () -> read("insight/deflection").getJsonObject("outcomes").getInt("paths") > 150);
  }

  @Test
  void customerWhoSignsInLeavesNoTraceInTheLog() throws Exception {
    JsonObject demo = demo(data);
    JsonObject customer = demo.getJsonArray("customers").getJsonObject(0);
    String form =
        "signIn=signIn&jakarta.faces.ViewState=stateless&submit=submit&email=%s&password=%s"
            .formatted(customer.getString("email"), customer.getString("password"));
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    URI portal = URI.create(demo.getString("portal") + "/");
    browser.send(
        HttpRequest.newBuilder(portal.resolve("sign-in"))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
    HttpRequest tickets = HttpRequest.newBuilder(portal.resolve("tickets")).build();
    assertThat(browser.send(tickets, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(Files.readString(data.resolve("server.log"))).doesNotContain("\tat ");
  }

  @Test
  void questionOfTheReadmeFindsTheArticleItNames() throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    Matcher question =
        Pattern.compile("localhost:8080/(api/v1/articles\\?q=[^\"]+)").matcher(readme);
    Matcher judged = Pattern.compile(",en,,([\\w-]+),en,3\n").matcher(readme);
    assertThat(question.find() && judged.find()).isTrue();
    URI portal = URI.create(demo(data).getString("portal") + "/");
    HttpRequest search = HttpRequest.newBuilder(portal.resolve(question.group(1))).build();
    assertThat(HttpClient.newHttpClient().send(search, BodyHandlers.ofString()).body())
        .startsWith("{\"items\":[{\"slug\":\"%s\"".formatted(judged.group(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "answering machine, en, set-up-voicemail",
    "a strange bill, en, understand-your-invoice",
    "redirect my calls, en, forward-calls",
    "Anrufbeantworter, de, set-up-voicemail",
    "Weiterleitung, de, forward-calls",
  })
  void customersNeedNotKnowWhatArticlesCallThings(String asked, String locale, String slug)
      throws Exception {
    URI portal = URI.create(demo(data).getString("portal") + "/");
    String query =
        "api/v1/articles?locale=%s&q=%s".formatted(locale, URLEncoder.encode(asked, UTF_8));
    HttpRequest search = HttpRequest.newBuilder(portal.resolve(query)).build();
    String found = "{\"items\":[{\"slug\":\"%s\"".formatted(slug);
    HttpClient client = HttpClient.newHttpClient();
    Await.until(
        slug + " to be first",
        () -> client.send(search, BodyHandlers.ofString()).body().startsWith(found));
  }

  @Test
  void exportedArticlesAreTheSameAfterAnImport() throws Exception {
    Path out = folder.resolve("out");
    write(
        "in/shelf/loss.md",
        """
        ---
        summary: Short
        tags: [a, b]
        products: [X1]
        ---
        # Loss

        ## Loss

        ![x](x.png)
        """);
    write("in/shelf/x.png", "png");
    assertThat(command(0, "import", "articles", "" + folder.resolve("in"))).contains("1 created");
    assertThat(command(0, "export", "articles", "" + out)).contains(" articles in " + out);
    assertThat(out.resolve("en/shelf/loss.md"))
        .content()
        .endsWith("# Loss\n\n## Loss\n\n![x](x.png)\n")
        .contains("summary: \"Short\"", "products: [\"X1\"]", "category: \"shelf\"");
    assertThat(out.resolve("en/shelf/loss.files/x.png")).hasContent("png");
    assertThat(command(0, "import", "articles", "" + out))
        .contains(" 0 created, 0 changed, ")
        .endsWith(" 0 rejected");
  }

  @Test
  void backupSaysOneLineAndDamageIsSeenBeforeAnythingIsTouched() throws Exception {
    Path file = folder.resolve("backup.gz");
    assertThat(command(0, "backup", "" + file)).matches("\\d+ rows, [\\d,.]+ KB in " + file);
    assertThat(run(1, "restore", "" + file, "--data", "" + data))
        .isEqualTo("careline: The data folder %s is in use by another instance.".formatted(data));
    Path other = folder.resolve("other");
    assertThat(run(0, "restore", "" + file, "--data", "" + other)).matches("\\d+ rows restored");
    assertThat(run(0, "backup", "" + folder.resolve("again.gz"), "--data", "" + other))
        .hasLineCount(1);
  }

  @Test
  void anotherNodeLeavesThePasswordsOfTheDemoAlone() throws Exception {
    JsonObject before = demo(data);
    EmbeddedDatabase.Access database = EmbeddedDatabase.access(data).orElseThrow();
    List<String> node =
        List.of(
            "run",
            "--demo",
            "--port",
            "" + Started.freePort(),
            "--data",
            "" + folder,
            "--db-url",
            database.url(),
            "--db-user",
            database.user(),
            "--db-password",
            database.password());
    String hashes = new Passwords(database).all();
    try (Started second = Started.with(node.toArray(String[]::new)).awaitReady()) {
      assertThat(second.output()).contains("The log-ins of this demo were written once");
    }
    assertThat(new Passwords(database).all()).isEqualTo(hashes);
    assertThat(demo(folder).getJsonArray("customers")).isEqualTo(JsonArray.EMPTY_JSON_ARRAY);
    assertThat(demo(data)).isEqualTo(before);
  }

  private record Passwords(EmbeddedDatabase.Access database) {

    String all() throws Exception {
      List<String> hashes = new ArrayList<>();
      var address = new Database.Address(database.url(), database.user(), database.password());
      try (var connection = address.connect();
          var statement = connection.createStatement();
          var row = statement.executeQuery("select password_hash from credential order by 1")) {
        while (row.next()) {
          hashes.add(row.getString(1));
        }
      }
      return hashes.toString();
    }
  }

  private static int position(String category) throws Exception {
    return read("categories/" + category).getInt("position");
  }

  private static JsonObject read(String path) throws Exception {
    URI portal = URI.create(demo(data).getString("portal") + "/");
    String token = command(0, "token", "--role", "agent").strip();
    HttpRequest request =
        HttpRequest.newBuilder(portal.resolve("api/v1/" + path))
            .header("Authorization", "Bearer " + token)
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject();
    }
  }

  private void write(String path, String content) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static JsonObject demo(Path folder) throws Exception {
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(folder.resolve("demo.json")))) {
      return reader.readObject();
    }
  }

  private static String command(int exit, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--data", "" + data));
    return run(exit, command.toArray(String[]::new));
  }

  private static String run(int exit, String... arguments) throws Exception {
    try (Started command = Started.with(arguments)) {
      assertThat(command.awaitEnd(Duration.ofMinutes(2))).as(command.output()).isEqualTo(exit);
      return command.output();
    }
  }
}
