package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;

/** What editors tell the search about words. */
@OnCareline
class SearchIT {

  private final String word = letters();
  private final String other = letters();

  /** A word that nobody else uses, in letters alone. */
  private static String letters() {
    StringBuilder letters = new StringBuilder("zq");
    for (char c : UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
      letters.append((char) ('a' + Character.digit(c, 16)));
    }
    return letters.toString();
  }

  private void publish(String locale, String title) {
    String path = "v1/articles/" + word;
    String content = "{\"title\":\"%s\",\"body\":\"Text.\"}".formatted(title);
    assertThat(Http.to(path + "?locale=" + locale).as("agent").put(content).status())
        .isEqualTo(201);
    Http.to(path + "/publication?locale=" + locale).as("lead").put("{}");
    Await.until("the article", () -> finds(locale, word));
  }

  private static boolean finds(String locale, String question) {
    return !Http.to("v1/articles?locale=" + locale + "&q=" + question)
        .get()
        .json()
        .getJsonArray("items")
        .isEmpty();
  }

  @Test
  void synonymsAreInForceWithoutIndexingAnew() {
    publish("nl", "Guide " + word);
    assertThat(finds("nl", other)).isFalse();
    String list = "v1/search/synonyms/nl";
    String content = "{\"synonyms\":[[\"%s\",\"%s\"]]}".formatted(other, word);
    Http.Answer before = Http.to(list).as("agent").get();
    assertThat(before.status()).isEqualTo(200);
    assertThat(Http.to(list).as("agent").put(content).status()).isEqualTo(403);
    Http.Answer written =
        Http.to(list).as("lead").with("If-Match", before.header("ETag")).put(content);
    assertThat(written.status()).isEqualTo(200);
    Await.until("the synonym", () -> finds("nl", other));
    assertThat(
            Http.to(list).as("lead").with("If-Match", before.header("ETag")).put(content).status())
        .isEqualTo(412);
    assertThat(
            Http.to(list)
                .as("lead")
                .with("If-Match", written.header("ETag"))
                .put("{\"synonyms\":[[\"alone\"]]}")
                .status())
        .isEqualTo(422);
    assertThat(
            Http.to(list)
                .as("lead")
                .with("If-Match", written.header("ETag"))
                .put("{}")
                .faultyFields())
        .containsExactly("synonyms");
    Http.to(list).as("lead").with("If-Match", written.header("ETag")).put("{\"synonyms\":[]}");
    Await.until("the synonym gone", () -> !finds("nl", other));
  }

  @Test
  void stopPhrasesAreReadAsTheyWereWritten() {
    String list = "v1/search/stop-phrases/pt";
    String etag = Http.to(list).as("agent").get().header("ETag");
    Http.Answer written =
        Http.to(list)
            .as("lead")
            .with("If-Match", etag)
            .put("{\"phrases\":[\"por favor\",\"bom dia\"]}");
    assertThat(written.status()).isEqualTo(200);
    assertThat(Http.to(list).as("agent").get().json().getJsonArray("phrases")).hasSize(2);
    assertThat(Http.to(list).get().status()).isEqualTo(401);
    assertThat(
            Http.to(list)
                .as("lead")
                .with("If-Match", written.header("ETag"))
                .put("{}")
                .faultyFields())
        .containsExactly("phrases");
  }

  @Test
  void staffSeesHowHitsComeToTheirScores() {
    publish("en", "Guide to " + word);
    String misspelt = word.substring(0, 6) + "x" + word.substring(7);
    String asked = "v1/articles?locale=en&q=" + misspelt;
    JsonObject answer = Http.to(asked + "&explain=true").as("agent").get().json();
    JsonObject meant =
        answer
            .getJsonObject("question")
            .getJsonArray("words")
            .getJsonObject(0)
            .getJsonArray("meanings")
            .getJsonObject(0);
    assertThat(meant.getString("as")).isEqualTo("spelling");
    JsonObject hit = answer.getJsonArray("items").getJsonObject(0);
    JsonObject explanation = hit.getJsonObject("explanation");
    double first = number(explanation.getJsonObject("firstLook"), "points");
    double second = number(explanation.getJsonObject("secondLook"), "points");
    assertThat(first + second).isCloseTo(number(hit, "score"), within(0.001));

    assertThat(Http.to(asked + "&explain=true").get().status()).isEqualTo(401);
    JsonObject plain = Http.to(asked).as("agent").get().json();
    assertThat(plain).doesNotContainKey("question");
    assertThat(plain.getJsonArray("items").getJsonObject(0)).doesNotContainKey("explanation");
  }

  private static double number(JsonObject json, String name) {
    return json.getJsonNumber(name).doubleValue();
  }

  @Test
  void aMisspeltQuestionIsAskedBack() {
    publish("en", "Guide to " + word);
    String misspelt = word.substring(0, 6) + "x" + word.substring(7);
    JsonObject answer = Http.to("v1/articles?locale=en&q=" + misspelt).get().json();
    assertThat(answer.getString("didYouMean")).isEqualTo(word);
    assertThat(answer.getBoolean("nearest")).isFalse();
  }
}
