package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What narrows a search. */
@OnCareline
class FacetsIT {

  private static final String ARTICLE =
      """
      {"title":"%s","body":"Text.","products":["%s"],"category":"%s","visibility":"%s"}""";

  private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ul";
  private final String shelf = "s-" + word;

  @BeforeEach
  void articlesArePublished() {
    String names = "{\"texts\":{\"en\":{\"name\":\"Shelf %s\"}}}".formatted(word);
    assertThat(Http.to("v1/categories/" + shelf).as("admin").put(names).status()).isEqualTo(200);
    publish("a-" + word, "en", "Phone X1", "public");
    publish("b-" + word, "en", "Phone X2", "public");
    publish("c-" + word, "de", "Phone X2", "public");
    publish("d-" + word, "en", "Secret", "staff");
    Await.until("the articles", () -> find("", "agent").getInt("articles") == 4);
  }

  @Test
  void aCategoryWithoutAPositionStandsBehindTheOthersAndStaysThere() {
    int before = position(shelf);
    String names = "{\"texts\":{\"en\":{\"name\":\"Next %s\"}}}".formatted(word);
    Http.to("v1/categories/n-" + shelf).as("admin").put(names);
    assertThat(position("n-" + shelf)).isGreaterThan(before);
    Http renaming = Http.to("v1/categories/" + shelf).as("admin").with("If-Match", "*");
    assertThat(renaming.put(names.replace("Next", "Other")).status()).isEqualTo(200);
    assertThat(position(shelf)).isEqualTo(before);
  }

  private static int position(String category) {
    return Http.to("v1/categories/" + category).as("admin").get().json().getInt("position");
  }

  private void publish(String slug, String locale, String product, String who) {
    String path = "v1/articles/" + slug;
    String content = ARTICLE.formatted("The " + word, product, shelf, who);
    assertThat(Http.to(path + "?locale=" + locale).as("lead").put(content).status()).isEqualTo(201);
    Http.to(path + "/publication?locale=" + locale).as("lead").put("{}");
  }

  private JsonObject find(String narrowed, String role) {
    Http request = Http.to("v1/articles?facets=true&q=" + word + narrowed);
    return (role.isEmpty() ? request : request.as(role)).get().json().getJsonObject("facets");
  }

  private static Map<String, Integer> counts(JsonArray values) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonObject each : values.getValuesAs(JsonObject.class)) {
      counts.put(each.getString("value"), each.getInt("articles"));
    }
    return counts;
  }

  @Test
  void articlesAreCountedForWhoeverAsks() {
    JsonObject anybody = find("", "");
    assertThat(anybody.getInt("articles")).isEqualTo(3);
    assertThat(counts(anybody.getJsonArray("products")))
        .isEqualTo(Map.of("Phone X1", 1, "Phone X2", 2));
    assertThat(counts(anybody.getJsonArray("categories"))).isEqualTo(Map.of(shelf, 3));
    assertThat(counts(anybody.getJsonArray("locales"))).isEqualTo(Map.of("en", 2, "de", 1));
    assertThat(anybody.getJsonArray("categories").getJsonObject(0).getString("name"))
        .isEqualTo("Shelf " + word);
    assertThat(counts(find("", "agent").getJsonArray("products"))).containsEntry("Secret", 1);
  }

  @Test
  void aSelectionNarrowsHitsAndOtherCounts() {
    JsonObject narrowed = find("&locale=en&product=Phone+X2", "");
    assertThat(narrowed.getInt("articles")).isEqualTo(1);
    assertThat(counts(narrowed.getJsonArray("products")))
        .isEqualTo(Map.of("Phone X1", 1, "Phone X2", 1));
    assertThat(counts(narrowed.getJsonArray("locales"))).isEqualTo(Map.of("en", 1, "de", 1));
    JsonArray hits =
        Http.to("v1/articles?locale=en&product=Phone+X2&q=" + word)
            .get()
            .json()
            .getJsonArray("items");
    assertThat(hits.getValuesAs(JsonObject.class))
        .extracting(hit -> hit.getString("slug"))
        .containsExactly("b-" + word);
  }

  @Test
  void facetsAreThereWhenAskedForOnly() {
    assertThat(Http.to("v1/articles?q=" + word).get().json().isNull("facets")).isTrue();
  }

  @Test
  void aHitInAnotherLanguageIsMarked() {
    JsonObject own = Http.to("v1/articles?locale=de&q=" + word).get().json();
    assertThat(own.getJsonArray("items").getJsonObject(0).getBoolean("fallback")).isFalse();
    JsonObject other = Http.to("v1/articles?locale=fr&q=" + word).get().json();
    assertThat(other.getJsonArray("items").getValuesAs(JsonObject.class))
        .isNotEmpty()
        .allMatch(hit -> hit.getBoolean("fallback"));
    JsonObject any = Http.to("v1/articles?q=" + word).get().json();
    assertThat(any.getJsonArray("items").getValuesAs(JsonObject.class))
        .noneMatch(hit -> hit.getBoolean("fallback"));
  }

  @Test
  void productsAreReadAsTheyWereWritten() {
    JsonObject article = Http.to("v1/articles/a-" + word + "?locale=en").get().json();
    assertThat(article.getJsonArray("products").getString(0)).isEqualTo("Phone X1");
    Http.Answer now = Http.to("v1/articles/a-" + word + "?locale=en").as("agent").get();
    Http.Answer patched =
        Http.to("v1/articles/a-" + word + "?locale=en")
            .as("agent")
            .with("If-Match", now.header("ETag"))
            .patch("{\"products\":[\"Phone X3\"]}");
    assertThat(patched.json().getJsonArray("products").getString(0)).isEqualTo("Phone X3");
  }
}
