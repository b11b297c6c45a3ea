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

/** What visitors do, and the figures that come of it. */
@OnCareline
class InsightIT {

  private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final String slug = "about-" + word + "-" + UUID.randomUUID();
  private final String visit = UUID.randomUUID().toString();

  private void publish() {
    String path = "v1/articles/" + slug;
    assertThat(
            Http.to(path)
                .as("agent")
                .put("{\"title\":\"About %s\",\"body\":\"Text.\"}".formatted(word))
                .status())
        .isEqualTo(201);
    Http.to(path + "/publication").as("lead").put("{}");
    Await.until(
        "the article", () -> Http.to(path).with("Careline-Visit", "w").get().status() == 200);
  }

  private Http by(String path) {
    return Http.to(path).with("Careline-Visit", visit);
  }

  private static List<JsonObject> items(String path) {
    return Http.to(path)
        .as("agent")
        .get()
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  /** The path on which the word was searched, once it has so many steps. */
  private Optional<JsonObject> path(int steps) {
    return items("v1/insight/paths?limit=100").stream()
        .filter(path -> path.getJsonArray("steps").size() == steps)
        .filter(path -> path.toString().contains("\"words\":\"" + word + "\""))
        .findFirst();
  }

  /** Half an hour and more goes by for the path with this word. */
  private void timePasses() throws SQLException {
    try (Connection database = Careline.database()) {
      update(
          database,
          "update kb_path set last_at = timestampadd(minute, -40, last_at) where id in"
              + " (select path_id from kb_path_step where words = ?)");
    }
  }

  private void update(Connection database, String sql) throws SQLException {
    try (PreparedStatement update = database.prepareStatement(sql)) {
      update.setString(1, word);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private JsonObject query(String by) {
    Await.until(
        "the figures",
        () -> items("v1/insight/queries?limit=100&by=" + by).stream().anyMatch(this::isAboutIt));
    return items("v1/insight/queries?limit=100&by=" + by).stream()
        .filter(this::isAboutIt)
        .findFirst()
        .orElseThrow();
  }

  private boolean isAboutIt(JsonObject query) {
    return query.getString("words").equals(word);
  }

  @Test
  void whoSaysThatItIsSolvedIsCountedAsThat() throws SQLException {
    publish();
    by("v1/articles?q=" + word).get();
    by("v1/articles/" + slug).get();
    assertThat(by("v1/articles/" + slug + "/feedback").post("{\"helpful\":true}").status())
        .isEqualTo(204);
    Await.until("the path", () -> path(3).isPresent());
    JsonObject walked = path(3).orElseThrow();
    assertThat(walked.isNull("outcome")).isTrue();
    JsonObject opened = walked.getJsonArray("steps").getJsonObject(1);
    assertThat(opened.getString("kind")).isEqualTo("opened");
    assertThat(opened.getString("slug")).isEqualTo(slug);
    assertThat(opened.getInt("place")).isEqualTo(1);
    timePasses();
    JsonObject outcomes = query("frequent").getJsonObject("outcomes");
    assertThat(outcomes.getInt("solved")).isEqualTo(1);
    assertThat(outcomes.getJsonNumber("deflectionRate").doubleValue()).isEqualTo(1);
    assertThat(outcomes.getString("formula"))
        .isEqualTo("(solved + left) / (solved + left + abandoned + tickets)");
    JsonObject article =
        items("v1/insight/articles?limit=100").stream()
            .filter(each -> each.getString("slug").equals(slug))
            .findFirst()
            .orElseThrow();
    assertThat(article.getInt("helpful")).isEqualTo(1);
    JsonObject rate = Http.to("v1/insight/deflection").as("agent").get().json();
    assertThat(rate.getJsonObject("outcomes").getInt("solved")).isPositive();
    assertThat(rate.getJsonArray("days")).isNotEmpty();
  }

  @Test
  void aSearchThatEndsInATicketIsListedAsThat() throws SQLException {
    by("v1/articles?q=" + word).as("agent").get();
    String ticket =
        "{\"customer\":\"%s@people.example\",\"subject\":\"Help\",\"body\":\"Please.\"}"
            .formatted(word);
    assertThat(by("v1/tickets").as("agent").post(ticket).status()).isEqualTo(201);
    Await.until("the path", () -> path(2).isPresent());
    timePasses();
    JsonObject query = query("tickets");
    assertThat(query.getJsonObject("outcomes").getInt("tickets")).isEqualTo(1);
    assertThat(query("without-result").getInt("withoutResult")).isEqualTo(1);
  }

  @Test
  void staffLeaveNoTrailOfTheirOwn() {
    Http.to("v1/articles?q=" + word).as("agent").get();
    by("v1/articles?q=" + word).get();
    Await.until("the path of the visitor", () -> path(1).isPresent());
    assertThat(path(2)).isEmpty();
  }

  @Test
  void faultyQuestionsAreRefused() {
    assertThat(Http.to("v1/insight/deflection").get().status()).isEqualTo(401);
    assertThat(insight("deflection?from=yesterday").faultyFields()).containsExactly("from");
    assertThat(insight("queries?by=luck").faultyFields()).containsExactly("by");
    assertThat(insight("paths?outcome=luck").faultyFields()).containsExactly("outcome");
    assertThat(insight("articles?limit=0").faultyFields()).containsExactly("limit");
    assertThat(insight("articles?cursor=x").status()).isEqualTo(422);
    assertThat(insight("categories?from=2026-02-01&to=2026-01-01").faultyFields())
        .containsExactly("to");
    assertThat(insight("articles/unread?from=2020-01-01&to=2026-01-01").status()).isEqualTo(422);
    assertThat(insight("categories").status()).isEqualTo(200);
    assertThat(insight("articles/unread").status()).isEqualTo(200);
    assertThat(Http.to("v1/articles?q=a").with("Careline-Visit", "a b").get().faultyFields())
        .containsExactly("Careline-Visit");
  }

  private static Http.Answer insight(String path) {
    return Http.to("v1/insight/" + path).as("agent").get();
  }
}
