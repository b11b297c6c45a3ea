package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;

@OnCareline
class ArticlesIT {

  private static final String ARTICLE =
      "{\"title\":\"%s\",\"summary\":\"About it\",\"body\":\"%s\",\"tags\":[\"test\"]}";

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private final String path = "v1/articles/" + word + "?locale=en";

  private void write(String body) {
    assertThat(Http.to(path).as("lead").put(ARTICLE.formatted("Guide " + word, body)).status())
        .isEqualTo(201);
  }

  private void publish() {
    Http.Answer answer =
        Http.to("v1/articles/" + word + "/publication?locale=en")
            .as("lead")
            .put("{\"status\":\"published\"}");
    assertThat(answer.json().getString("status")).isEqualTo("published");
  }

  private boolean found() {
    return !Http.to("v1/articles?q=" + word).get().json().getJsonArray("items").isEmpty();
  }

  @Test
  void publishedArticleIsFound() {
    write("Hold the button.");
    assertThat(found()).isFalse();
    publish();
    Await.until("the article", this::found);
    JsonObject page = Http.to("v1/articles?locale=en&q=" + word).get().json();
    assertThat(page.keySet())
        .containsExactlyInAnyOrder("items", "next", "nearest", "didYouMean", "facets");
    assertThat(page.getJsonArray("items").getJsonObject(0).keySet())
        .containsExactlyInAnyOrder(
            "slug",
            "locale",
            "title",
            "summary",
            "snippet",
            "section",
            "category",
            "url",
            "score",
            "fallback");
  }

  @Test
  void draftIsForStaffOnly() {
    write("Secret.");
    assertThat(Http.to(path).get().status()).isEqualTo(404);
    assertThat(Http.to(path).as("agent").get().json().getString("status")).isEqualTo("draft");
  }

  @Test
  void withdrawnArticleIsGone() {
    write("Text.");
    publish();
    Await.until("the article", this::found);
    assertThat(
            Http.to("v1/articles/" + word + "/publication?locale=en").as("lead").delete().status())
        .isEqualTo(204);
    Await.until("no article", () -> !found());
    assertThat(Http.to(path).get().status()).isEqualTo(404);
  }

  @Test
  void scriptNeverComesOut() {
    write("Before <script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:alert(3))");
    publish();
    Await.until("the article", () -> Http.to(path).get().status() == 200);
    String html = Http.to(path).get().json().getString("html");
    assertThat(html).contains("Before").doesNotContain("<script", "onerror", "javascript:");
    assertThat(Http.to("v1/articles?q=" + word).get().text()).doesNotContain("<script", "onerror");
  }

  @Test
  void writeNeedsTheVersionThatWasRead() {
    write("One.");
    String etag = Http.to(path).as("lead").get().header("ETag");
    String next = ARTICLE.formatted("Guide " + word, "Two.");
    assertThat(Http.to(path).as("lead").put(next).status()).isEqualTo(428);
    assertThat(Http.to(path).as("lead").with("If-None-Match", "*").put(next).status())
        .isEqualTo(412);
    Http.Answer changed = Http.to(path).as("lead").with("If-Match", etag).put(next);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(etag);
    assertThat(Http.to(path).as("lead").with("If-Match", etag).put(next).status()).isEqualTo(412);
  }

  @Test
  void patchChangesWhatItNames() {
    write("One.");
    Http.Answer now = Http.to(path).as("lead").get();
    assertThat(Http.to(path).as("lead").patch("{}").status()).isEqualTo(428);
    Http.Answer patched =
        Http.to(path)
            .as("lead")
            .with("If-Match", now.header("ETag"))
            .patch("{\"summary\":\"New\",\"tags\":null}");
    assertThat(patched.json().getString("summary")).isEqualTo("New");
    assertThat(patched.json().getString("body")).isEqualTo("One.");
    assertThat(patched.json().getJsonArray("tags")).isEmpty();
  }

  @Test
  void unchangedArticleIsNotSentAgain() {
    write("One.");
    publish();
    Await.until("the article", () -> Http.to(path).get().status() == 200);
    String etag = Http.to(path).get().header("ETag");
    Http.Answer again = Http.to(path).with("If-None-Match", etag).get();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
  }

  @Test
  void deletedArticleIsGone() {
    write("One.");
    assertThat(Http.to(path).as("lead").with("If-Match", "*").delete().status()).isEqualTo(204);
    assertThat(Http.to(path).as("lead").get().status()).isEqualTo(404);
  }

  @Test
  void readersVote() {
    write("One.");
    publish();
    Await.until("the article", this::found);
    String feedback = "v1/articles/" + word + "/feedback?locale=en";
    assertThat(Http.to(feedback).post("{\"helpful\":true,\"comment\":\"Yes\"}").status())
        .isEqualTo(204);
    assertThat(Http.to(feedback).as("agent").get().json().getInt("helpful")).isEqualTo(1);
  }

  @Test
  void whoVotedIsKnownToNobodyWhoReadsTheDatabase() throws SQLException {
    write("One.");
    publish();
    Await.until("the article", this::found);
    String feedback = "v1/articles/" + word + "/feedback?locale=en";
    String name = word + "@x.example";
    String vote = "{\"helpful\":%s,\"visitor\":\"" + name + "\"}";
    assertThat(Http.to(feedback).post(vote.formatted(true)).status()).isEqualTo(204);
    assertThat(Http.to(feedback).post(vote.formatted(false)).status()).isEqualTo(204);
    JsonObject votes = Http.to(feedback).as("agent").get().json();
    assertThat(votes.getInt("helpful")).isZero();
    assertThat(votes.getInt("unhelpful")).isEqualTo(1);
    String sql =
        "select f.visitor, md5(?) plain, sha2(?, 256) longer from kb_feedback f"
            + " join kb_article a on a.id = f.article_id where a.slug = ?";
    try (Connection database = Careline.database();
        PreparedStatement select = database.prepareStatement(sql)) {
      select.setString(1, name);
      select.setString(2, name);
      select.setString(3, word);
      try (ResultSet rows = select.executeQuery()) {
        assertThat(rows.next()).isTrue();
        String kept = rows.getString("visitor");
        assertThat(kept).matches("[0-9a-f]{64}").isNotEqualTo(rows.getString("longer"));
        // The first digits are untouched by what makes a UUID of it.
        assertThat(kept).doesNotStartWith(rows.getString("plain").substring(0, 8));
      }
    }
  }
}
