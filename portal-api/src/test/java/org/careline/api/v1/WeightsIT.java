package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What leads let count more or less in the search. */
@OnCareline
class WeightsIT {

  private static final String WEIGHTS = "v1/search/weights";

  private final String slug = "weighed-" + UUID.randomUUID();

  @AfterEach
  void reset() {
    assertThat(Http.to(WEIGHTS).as("lead").with("If-Match", "*").delete().status()).isEqualTo(204);
  }

  private static Http.Answer put(String json) {
    String etag = Http.to(WEIGHTS).as("agent").get().header("ETag");
    return Http.to(WEIGHTS).as("lead").with("If-Match", etag).put(json);
  }

  private static double title(String question) {
    return Http.to("v1/articles?locale=et&explain=true&q=" + question)
        .as("agent")
        .get()
        .json()
        .getJsonArray("items")
        .getJsonObject(0)
        .getJsonObject("explanation")
        .getJsonObject("secondLook")
        .getJsonNumber("title")
        .doubleValue();
  }

  private static JsonObject known(Http.Answer answer, String name) {
    return answer.json().getJsonArray("known").getValuesAs(JsonObject.class).stream()
        .filter(weight -> weight.getString("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void weightsAreInForceWithoutIndexingAnew() {
    String path = "v1/articles/" + slug;
    String content = "{\"title\":\"Juhend Kastan\",\"body\":\"Tekst.\"}";
    assertThat(Http.to(path + "?locale=et").as("agent").put(content).status()).isEqualTo(201);
    Http.to(path + "/publication?locale=et").as("lead").put("{}");
    Await.until("the article", () -> title("kastan") > 0);
    double before = title("kastan");

    Http.Answer written = put("{\"weights\":{\"title\":0.8}}");
    assertThat(written.status()).as(written.text()).isEqualTo(200);
    assertThat(written.json().getJsonObject("weights")).hasSize(1).containsKey("title");
    assertThat(known(written, "title").getJsonNumber("value").doubleValue()).isEqualTo(0.8);
    assertThat(known(written, "title").getJsonNumber("standard").doubleValue()).isEqualTo(0.4);
    Await.until("twice as much", () -> title("kastan") > before * 1.5);
    assertThat(title("kastan")).isCloseTo(2 * before, within(0.001));

    assertThat(put("{\"weights\":{\"pairs\":0}}").json().getJsonObject("weights"))
        .as("what is not named is taken back")
        .containsOnlyKeys("pairs");
    Await.until("as much as before", () -> title("kastan") < before * 1.5);
    assertThat(title("kastan")).isCloseTo(before, within(0.001));
  }

  @Test
  void faultyWeightsAreNamed() {
    assertThat(put("{\"weights\":{\"title\":3,\"synonym\":0,\"colour\":1,\"pairs\":1}}"))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(422))
        .satisfies(
            answer ->
                assertThat(answer.faultyFields())
                    .containsExactlyInAnyOrder(
                        "weights.title", "weights.synonym", "weights.colour"));
    assertThat(put("{\"weights\":{\"title\":\"much\"}}").faultyFields())
        .containsExactly("weights.title");
    assertThat(put("{}").faultyFields()).containsExactly("weights");
  }

  @Test
  void onlyLeadsWeighAndOnlyWhatTheyHaveRead() {
    Http.Answer read = Http.to(WEIGHTS).as("agent").get();
    assertThat(read.json().getJsonObject("weights")).isEmpty();
    assertThat(Http.to(WEIGHTS).get().status()).isEqualTo(401);
    String more = "{\"weights\":{\"title\":0.5}}";
    assertThat(Http.to(WEIGHTS).as("agent").put(more).status()).isEqualTo(403);
    assertThat(Http.to(WEIGHTS).as("agent").with("If-Match", "*").delete().status()).isEqualTo(403);
    assertThat(Http.to(WEIGHTS).as("lead").delete().status()).isEqualTo(428);
    assertThat(put(more).status()).isEqualTo(200);
    assertThat(Http.to(WEIGHTS).as("lead").with("If-Match", read.header("ETag")).put(more).status())
        .isEqualTo(412);
  }
}
