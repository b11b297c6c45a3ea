package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;

/** Articles are found by what readers asked before they helped. */
@OnCareline
class QuestionsIT {

  private final String word = letters();
  private final String other = letters();
  private final String asked = other + " broken";
  private final String slug = "about-" + word;
  private final String questions = "v1/articles/" + slug + "/questions";

  /** A word that nobody else uses, in letters alone. */
  private static String letters() {
    StringBuilder letters = new StringBuilder("zq");
    for (char c : UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
      letters.append((char) ('a' + Character.digit(c, 16)));
    }
    return letters.toString();
  }

  private void publish() {
    String path = "v1/articles/" + slug;
    assertThat(
            Http.to(path)
                .as("agent")
                .put("{\"title\":\"About %s\",\"body\":\"Text.\"}".formatted(word))
                .status())
        .isEqualTo(201);
    Http.to(path + "/publication").as("lead").put("{}");
    Await.until("the article", () -> finds(word));
  }

  private boolean finds(String question) {
    return Http.to("v1/articles?locale=en&q=" + question.replace(' ', '+'))
        .as("agent")
        .get()
        .text()
        .contains("\"" + slug + "\"");
  }

  /** Somebody asks, reads, and says that it is solved. */
  private void comes(String visit) {
    String name = word + visit;
    // With a token, so that each key is believed to be somebody else.
    Http.to("v1/articles?locale=en&q=" + asked.replace(' ', '+'))
        .as("agent")
        .with("Careline-Visit", name)
        .get();
    Http.to("v1/articles/" + slug).as("agent").with("Careline-Visit", name).get();
    assertThat(
            Http.to("v1/articles/" + slug + "/feedback")
                .as("agent")
                .with("Careline-Visit", name)
                .post("{\"helpful\":true,\"visitor\":\"%s\"}".formatted(name))
                .status())
        .isEqualTo(204);
  }

  private static List<JsonObject> items(String path) {
    return Http.to(path)
        .as("agent")
        .get()
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private Optional<JsonObject> listed() {
    return items(questions).stream().findFirst();
  }

  private void timePasses(int visits) throws SQLException {
    String ofWord = "select path_id from kb_path_step where words = ?";
    Await.until("the steps", () -> count(ofWord.replace("path_id", "count(*)")) == visits);
    Await.until(
        "the votes",
        () ->
            count(
                    "select count(*) from kb_path_step where kind = 'solved' and path_id in ("
                        + ofWord
                        + ")")
                == visits);
    try (Connection database = Careline.database();
        PreparedStatement update =
            database.prepareStatement(
                "update kb_path set last_at = timestampadd(minute, -40, last_at) where id in ("
                    + ofWord
                    + ")")) {
      update.setString(1, asked);
      update.executeUpdate();
    }
  }

  private int count(String sql) {
    try (Connection database = Careline.database();
        PreparedStatement select = database.prepareStatement(sql)) {
      select.setString(1, asked);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatReadersAskIsProposedAndInForceOnceAnEditorSaysSo() throws SQLException {
    publish();
    assertThat(finds(asked)).isFalse();
    comes("1");
    comes("2");
    timePasses(2);
    Await.until("the question", () -> listed().isPresent());
    JsonObject proposed = listed().orElseThrow();
    assertThat(proposed.getString("text")).isEqualTo(asked);
    assertThat(proposed.getString("state")).isEqualTo("proposed");
    assertThat(proposed.getInt("points")).isEqualTo(6);
    assertThat(proposed.getInt("solved")).isEqualTo(2);
    assertThat(proposed.isNull("decidedBy")).isTrue();
    assertThat(items("v1/questions?limit=100"))
        .anyMatch(each -> each.getString("id").equals(proposed.getString("id")));
    String one = questions + "/" + proposed.getString("id");
    String accept = "{\"state\":\"in-force\",\"text\":\"My %s\"}".formatted(asked);
    assertThat(Http.to(one).as("agent").put(accept).status()).isEqualTo(403);
    Http.Answer accepted = Http.to(one).as("lead").put(accept);
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.json().getString("state")).isEqualTo("in-force");
    assertThat(accepted.json().getString("text")).isEqualTo("My " + asked);
    Await.until("the question in force", () -> finds(asked));
    assertThat(Http.to(one).as("lead").put("{\"state\":\"rejected\"}").status()).isEqualTo(200);
    Await.until("the question rejected", () -> !finds(asked));
    assertThat(Http.to(one).as("lead").delete().status()).isEqualTo(204);
    assertThat(Http.to(one).as("agent").get().json().getString("state")).isEqualTo("proposed");
    assertThat(Http.to(one).as("agent").get().json().getString("text")).isEqualTo(asked);
  }

  @Test
  void questionsAreAddedAndTakenBack() {
    publish();
    String content = "{\"text\":\"%s\"}".formatted(asked);
    assertThat(Http.to(questions).as("agent").post(content).status()).isEqualTo(403);
    Http.Answer added = Http.to(questions + "?locale=en").as("lead").post(content);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).endsWith("?locale=en").contains(questions);
    assertThat(added.json().getString("decidedBy")).isNotEmpty();
    Await.until("the question", () -> finds(asked));
    String one = added.header("Location").replaceFirst(".*/api/", "");
    String again = "{\"text\":\"%s?\"}".formatted(asked);
    Http.Answer repeated = Http.to(questions + "?locale=en").as("lead").post(again);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.header("Content-Location")).isEqualTo(added.header("Location"));
    assertThat(repeated.json().getString("id")).isEqualTo(added.json().getString("id"));
    assertThat(repeated.json().getString("text")).isEqualTo(asked + "?");
    assertThat(items(questions)).hasSize(1);
    assertThat(Http.to(one).as("agent").get().json().getString("text")).isEqualTo(asked + "?");
    assertThat(items("v1/questions?state=in-force&limit=100"))
        .anyMatch(each -> each.getString("slug").equals(slug));
    assertThat(Http.to(one).as("lead").delete().status()).isEqualTo(204);
    Await.until("the question gone", () -> !finds(asked));
    assertThat(Http.to(one).as("agent").get().status()).isEqualTo(404);
  }

  @Test
  void faultyRequestsAreRefused() {
    publish();
    assertThat(Http.to(questions).get().status()).isEqualTo(401);
    assertThat(Http.to("v1/questions").get().status()).isEqualTo(401);
    assertThat(Http.to("v1/questions?state=luck").as("agent").get().faultyFields())
        .containsExactly("state");
    assertThat(Http.to("v1/questions?state=observed").as("agent").get().faultyFields())
        .containsExactly("state");
    assertThat(Http.to("v1/questions?cursor=x").as("agent").get().status()).isEqualTo(422);
    assertThat(Http.to("v1/articles/none/questions").as("agent").get().status()).isEqualTo(404);
    assertThat(Http.to(questions).as("lead").post("{\"text\":\"?!\"}").faultyFields())
        .containsExactly("text");
    assertThat(Http.to(questions).as("lead").post("{}").faultyFields()).containsExactly("text");
    String tooLong = "x".repeat(201);
    assertThat(
            Http.to(questions)
                .as("lead")
                .post("{\"text\":\"%s\"}".formatted(tooLong))
                .faultyFields())
        .containsExactly("text");
    String id = "0".repeat(32);
    assertThat(
            Http.to(questions + "/" + id).as("lead").put("{\"state\":\"proposed\"}").faultyFields())
        .containsExactly("state");
    assertThat(Http.to(questions + "/" + id).as("lead").put("{\"state\":\"rejected\"}").status())
        .isEqualTo(404);
    assertThat(Http.to(questions + "/" + id).as("lead").delete().status()).isEqualTo(404);
    assertThat(Http.to(questions + "/%C3%A4").as("agent").get().status()).isEqualTo(404);
  }
}
