package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;

/** What editors expect of the search, and what a change would do to it. */
@OnCareline
class TrialsIT {

  private static final String JUDGEMENTS = "v1/search/judgements";
  private static final String TRIALS = "v1/search/trials";

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

  private void publish() {
    publish(word, "Guide " + word, "Text.", "public");
  }

  private void publish(String slug, String title, String body, String visibility) {
    String path = "v1/articles/" + slug;
    String content =
        "{\"title\":\"%s\",\"body\":\"%s\",\"visibility\":\"%s\"}"
            .formatted(title, body, visibility);
    assertThat(Http.to(path + "?locale=fi").as("agent").put(content).status()).isEqualTo(201);
    Http.to(path + "/publication?locale=fi").as("lead").put("{}");
    Await.until(
        "the article",
        () ->
            !Http.to("v1/articles?locale=fi&q=" + slug)
                .as("agent")
                .get()
                .json()
                .getJsonArray("items")
                .isEmpty());
  }

  private static String etag() {
    return Http.to(JUDGEMENTS).as("agent").get().header("ETag");
  }

  private static Http.Answer put(String json) {
    return Http.to(JUDGEMENTS).as("lead").with("If-Match", etag()).put(json);
  }

  private static Http.Answer putCsv(String csv) {
    return Http.to(JUDGEMENTS).as("lead").with("If-Match", etag()).send("PUT", "text/csv", csv);
  }

  private String judged(String query, String slug) {
    return """
    {"query":"%s","locale":"fi","articles":[{"slug":"%s","locale":"fi","grade":3}]}\
    """
        .formatted(query, slug);
  }

  private static String list(String... judgements) {
    return "{\"judgements\":[" + String.join(",", judgements) + "]}";
  }

  /** One list for all of the portal: whatever needs its own content stands in this one test. */
  @Test
  void changeOfWordsIsTriedBeforeItIsMade() {
    publish();
    Http.Answer written = put(list(judged(word, word), judged(other, word)));
    assertThat(written.status()).as(written.text()).isEqualTo(200);
    assertThat(Http.to(JUDGEMENTS).as("agent").get().json().getJsonArray("judgements")).hasSize(2);

    JsonObject results = results();
    assertThat(results.getJsonObject("figures").getInt("questions")).isEqualTo(2);
    assertThat(number(results.getJsonObject("figures"), "successAt1")).isEqualTo(0.5);
    JsonObject found = results.getJsonArray("questions").getJsonObject(0);
    assertThat(found.getInt("rank")).isEqualTo(1);
    assertThat(number(found, "ndcgAt10")).isEqualTo(1);
    assertThat(results.getJsonArray("questions").getJsonObject(1).isNull("rank")).isTrue();

    String synonyms = "{\"synonyms\":{\"fi\":[[\"%s\",\"%s\"]]}}".formatted(other, word);
    Http.Answer tried = Http.to(TRIALS).as("agent").post(synonyms);
    assertThat(tried.status()).as(tried.text()).isEqualTo(200);
    assertThat(number(tried.json().getJsonObject("before"), "mrr")).isEqualTo(0.5);
    assertThat(number(tried.json().getJsonObject("after"), "mrr")).isEqualTo(1);
    assertThat(number(tried.json().getJsonObject("after"), "recallAt100")).isEqualTo(1);
    assertThat(tried.json().getJsonArray("worse")).isEmpty();
    JsonObject better = tried.json().getJsonArray("better").getJsonObject(0);
    assertThat(better.getString("query")).isEqualTo(other);
    assertThat(better.isNull("rankBefore")).isTrue();
    assertThat(better.getInt("rankAfter")).isEqualTo(1);
    assertThat(number(figures(), "mrr")).as("a trial changes nothing").isEqualTo(0.5);

    String csv = Http.to(JUDGEMENTS).as("agent").with("Accept", "text/csv").get().text();
    assertThat(csv.lines())
        .containsExactly(
            "query,locale,audience,slug,article_locale,grade",
            word + ",fi,," + word + ",fi,3",
            other + ",fi,," + word + ",fi,3");
    assertThat(putCsv(csv + "\"two, words\",,staff," + word + ",fi,\r\n").status()).isEqualTo(200);
    JsonObject last =
        Http.to(JUDGEMENTS).as("agent").get().json().getJsonArray("judgements").getJsonObject(2);
    assertThat(last.getString("query")).isEqualTo("two, words");
    assertThat(last.getString("audience")).isEqualTo("staff");

    String stale = etag();
    assertThat(put(list(judged(word, word))).status()).isEqualTo(200);
    assertThat(Http.to(JUDGEMENTS).as("lead").with("If-Match", stale).put(list()).status())
        .isEqualTo(412);
    assertThat(Http.to(JUDGEMENTS).as("lead").put(list()).status()).isEqualTo(428);
    assertThat(Http.to(JUDGEMENTS).as("agent").get().json().getJsonArray("judgements")).hasSize(1);
  }

  private static double number(JsonObject json, String name) {
    return json.getJsonNumber(name).doubleValue();
  }

  @Test
  void aQuestionIsAddedReadChangedAndTakenOutAlone() {
    publish();
    assertThat(put(list(judged(word, word))).status()).isEqualTo(200);
    assertThat(Http.to(JUDGEMENTS).as("agent").post(judged(other, word)).status()).isEqualTo(403);
    Http.Answer added = Http.to(JUDGEMENTS).as("lead").post(judged(" " + other, word));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    String id = added.json().getString("id");
    String one = added.header("Location").replaceFirst("^/api/", "");
    assertThat(one).isEqualTo(JUDGEMENTS + "/" + id);
    JsonObject listed =
        Http.to(JUDGEMENTS).as("agent").get().json().getJsonArray("judgements").getJsonObject(1);
    assertThat(listed).isEqualTo(added.json());
    assertThat(listed.getString("query")).isEqualTo(other);
    Http.Answer again = Http.to(JUDGEMENTS).as("lead").post(judged(other, word));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.faultyFields()).containsExactly("query");

    Http.Answer read = Http.to(one).as("agent").get();
    assertThat(read.json()).isEqualTo(added.json());
    String articles = "{\"articles\":[{\"slug\":\"%s\",\"locale\":\"fi\"}]}".formatted(word);
    assertThat(Http.to(one).as("lead").put(articles).status()).isEqualTo(428);
    Http.Answer changed =
        Http.to(one).as("lead").with("If-Match", read.header("ETag")).put(articles);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().getString("id")).isEqualTo(id);
    assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
    assertThat(Http.to(one).as("lead").with("If-Match", read.header("ETag")).delete().status())
        .isEqualTo(412);
    String unknown = articles.replace(word, "no-such-article");
    assertThat(Http.to(one).as("lead").with("If-Match", "*").put(unknown).faultyFields())
        .containsExactly("articles[0].slug");
    assertThat(results().getJsonArray("questions").getJsonObject(1).getString("id")).isEqualTo(id);

    assertThat(put(Http.to(JUDGEMENTS).as("agent").get().text()).status())
        .as("what was read may be sent")
        .isEqualTo(200);
    assertThat(Http.to(one).as("lead").with("If-Match", changed.header("ETag")).delete().status())
        .isEqualTo(204);
    assertThat(Http.to(one).as("agent").get().status()).isEqualTo(404);
    assertThat(Http.to(JUDGEMENTS).as("agent").get().json().getJsonArray("judgements")).hasSize(1);
  }

  @Test
  void questionsThatGetWorseAreNamed() {
    publish();
    String often = "%s again. ".formatted(word).repeat(8);
    publish(other, "Guide " + other, often, "public");
    assertThat(put(list(judged(word, word), judged(word + " " + other, word))).status())
        .isEqualTo(200);

    JsonObject flat =
        tried("{\"weights\":{\"title\":0,\"written\":0,\"letters\":0,\"passage\":0}}");
    assertThat(number(flat.getJsonObject("before"), "successAt1")).isEqualTo(0.5);
    assertThat(number(flat.getJsonObject("after"), "successAt1")).isEqualTo(0);
    JsonObject worse = flat.getJsonArray("worse").getJsonObject(0);
    assertThat(worse.getString("query")).isEqualTo(word);
    assertThat(worse.getInt("rankBefore")).isEqualTo(1);
    assertThat(worse.getInt("rankAfter")).isEqualTo(2);
    assertThat(flat.getJsonArray("better")).isEmpty();

    JsonObject unheard = tried("{\"stopPhrases\":{\"fi\":[\"%s\"]}}".formatted(word));
    assertThat(unheard.getJsonArray("worse")).hasSize(1);
    JsonObject lost = unheard.getJsonArray("worse").getJsonObject(0);
    assertThat(lost.getString("query")).isEqualTo(word + " " + other);
    assertThat(lost.getInt("rankBefore")).isEqualTo(2);
    assertThat(lost.isNull("rankAfter")).isTrue();

    assertThat(tried("{\"weights\":{}}").getJsonArray("worse")).isEmpty();
  }

  private static JsonObject tried(String trial) {
    Http.Answer answer = Http.to(TRIALS).as("agent").post(trial);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void articlesAreTriedBeforeTheyArePublished() {
    publish();
    String path = "v1/articles/" + word;
    assertThat(put(list(judged(word, word), judged(other, word))).status()).isEqualTo(200);
    String content = "{\"title\":\"Guide %s\",\"body\":\"Text.\"}".formatted(other);
    String given =
        "{\"articles\":[{\"slug\":\"%s\",\"locale\":\"fi\",\"content\":%s}]}"
            .formatted(word, content);
    JsonObject tried = tried(given);
    assertThat(query(tried, "better")).isEqualTo(other);
    assertThat(query(tried, "worse")).isEqualTo(word);
    assertThat(tried.getJsonArray("worse").getJsonObject(0).isNull("rankAfter")).isTrue();

    String draft = "{\"articles\":[{\"slug\":\"%s\",\"locale\":\"fi\"}]}".formatted(word);
    assertThat(tried(draft).getJsonArray("worse")).as("nothing else is written yet").isEmpty();
    Http.Answer read = Http.to(path + "?locale=fi").as("agent").get();
    assertThat(
            Http.to(path + "?locale=fi")
                .as("agent")
                .with("If-Match", read.header("ETag"))
                .put(content)
                .status())
        .isEqualTo(200);
    assertThat(tried(draft)).isEqualTo(tried);

    Http.to(path + "/publication?locale=fi").as("lead").put("{}");
    Await.until("what was tried", () -> figures().equals(tried.getJsonObject("after")));
  }

  @Test
  void articlesAreTriedAsIfTheyWereRemoved() {
    publish();
    publish(other, "Guide " + other + " " + word, "Text.", "public");
    String both = word + " " + other;
    assertThat(put(list(judged(word, word), judged(both, word))).status()).isEqualTo(200);
    JsonObject now = figures();
    assertThat(number(now, "successAt1")).isEqualTo(0.5);
    String removed = "{\"articles\":[{\"slug\":\"%s\",\"locale\":\"fi\",\"removed\":true}]}";
    JsonObject without = tried(removed.formatted(other));
    assertThat(without.getJsonObject("before")).isEqualTo(now);
    assertThat(number(without.getJsonObject("after"), "successAt1")).isEqualTo(1);
    assertThat(query(without, "better")).isEqualTo(both);
    assertThat(without.getJsonArray("worse")).isEmpty();

    JsonObject lost = tried(removed.formatted(word));
    assertThat(number(lost.getJsonObject("after"), "recallAt100")).isZero();
    assertThat(lost.getJsonArray("worse")).hasSize(2);
    assertThat(figures()).as("nothing is removed").isEqualTo(now);

    assertThat(
            refused(
                "{\"articles\":[{\"slug\":\"no-such-article\",\"removed\":true},"
                    + "{\"slug\":\"%s\",\"removed\":true,\"content\":{\"title\":\"a\",\"body\":\"b\"}}]}"
                        .formatted(word)))
        .containsExactly("articles[0].slug", "articles[1].removed");

    String archive = "{\"status\":\"archived\"}";
    Http.to("v1/articles/" + other + "/publication?locale=fi").as("lead").put(archive);
    Await.until("what was tried", () -> figures().equals(without.getJsonObject("after")));
  }

  @Test
  void longListsAreAskedInParts() {
    publish();
    String[] many = new String[1_001];
    Arrays.setAll(many, i -> judged("question " + i, word));
    assertThat(put(list(many)).status()).isEqualTo(200);
    JsonObject first = results();
    assertThat(first.getInt("judged")).isEqualTo(1_001);
    assertThat(first.getInt("part")).isEqualTo(1);
    assertThat(first.getInt("parts")).isEqualTo(2);
    assertThat(first.getJsonObject("figures").getInt("questions")).isEqualTo(501);
    JsonObject second = Http.to(JUDGEMENTS + "/results?part=2").as("agent").get().json();
    assertThat(second.getJsonArray("questions").getJsonObject(0).getString("query"))
        .isEqualTo("question 1");
    assertThat(second.getJsonArray("questions")).hasSize(500);
    assertThat(Http.to(JUDGEMENTS + "/results?part=3").as("agent").get().status()).isEqualTo(422);
    assertThat(Http.to(JUDGEMENTS + "/results?part=x").as("agent").get().status()).isEqualTo(400);
    JsonObject trial = tried("{\"weights\":{},\"part\":2}");
    assertThat(trial.getInt("judged")).isEqualTo(1_001);
    assertThat(trial.getJsonObject("before").getInt("questions")).isEqualTo(500);
    assertThat(refused("{\"weights\":{},\"part\":3}")).containsExactly("part");
    assertThat(put(list()).status()).isEqualTo(200);
  }

  private static String query(JsonObject tried, String change) {
    assertThat(tried.getJsonArray(change)).hasSize(1);
    return tried.getJsonArray(change).getJsonObject(0).getString("query");
  }

  private static JsonObject results() {
    return Http.to(JUDGEMENTS + "/results").as("agent").get().json();
  }

  private static JsonObject figures() {
    return results().getJsonObject("figures");
  }

  @Test
  void articlesThatCouldNotBePublishedAreNamed() {
    assertThat(refused("{\"articles\":[{\"slug\":\"%s\"}]}".formatted(word)))
        .isEqualTo(List.of("articles[0].slug"));
    assertThat(refused("{\"articles\":[{\"slug\":\"No slug\"}]}"))
        .isEqualTo(List.of("articles[0].slug"));
    String empty = "{\"slug\":\"%s\",\"content\":{\"title\":\" \",\"body\":\" \"}}".formatted(word);
    assertThat(refused("{\"articles\":[" + empty + "," + empty + "]}"))
        .containsExactly("articles[0].content.title", "articles[1].slug");
    String many = "{\"slug\":\"%s\"},".formatted(word).repeat(50);
    assertThat(refused("{\"articles\":[" + many + "{\"slug\":\"b\"}]}"))
        .isEqualTo(List.of("articles"));
    assertThat(Http.to(TRIALS).post("{\"articles\":[{\"slug\":\"b\"}]}").status()).isEqualTo(401);
  }

  @Test
  void eachAudienceIsAskedForWhatItMaySee() {
    publish(word, "Guide " + word, "Text.", "customers");
    publish(other, "Guide " + other, "Text.", "staff");
    assertThat(
            put(list(
                    asked(word, "public"),
                    asked(word, "customer"),
                    asked(other, "customer"),
                    asked(other, "staff")))
                .status())
        .isEqualTo(200);
    assertThat(results().getJsonArray("questions").getValuesAs(JsonObject.class))
        .extracting(question -> !question.isNull("rank"))
        .containsExactly(false, true, false, true);
    JsonObject synonym = tried("{\"synonyms\":{\"fi\":[[\"%s\",\"%s\"]]}}".formatted(word, other));
    assertThat(synonym.getJsonArray("better")).isEmpty();
  }

  private static String asked(String query, String audience) {
    return """
    {"query":"%s","locale":"fi","audience":"%s","articles":[{"slug":"%s","locale":"fi"}]}\
    """
        .formatted(query, audience, query);
  }

  @Test
  void listsHaveTheirLimits() {
    String[] many = new String[5_001];
    Arrays.setAll(many, i -> judged("question " + i, word));
    assertThat(put(list(many)).faultyFields()).containsExactly("judgements");
    String articles =
        "{\"slug\":\"%s\",\"locale\":\"fi\"},".formatted(word).repeat(20)
            + "{\"slug\":\"%s\",\"locale\":\"fi\"}".formatted(other);
    assertThat(put(list("{\"query\":\"a\",\"articles\":[" + articles + "]}")).faultyFields())
        .containsExactly("judgements[0].articles");
    String groups = "[\"a\",\"b\"],".repeat(2_000) + "[\"a\",\"b\"]";
    assertThat(refused("{\"synonyms\":{\"fi\":[" + groups + "]}}")).isEqualTo(List.of("entries"));
    assertThat(refused("{\"stopPhrases\":{\"fi\":[\"" + "a".repeat(81) + "\"]}}"))
        .isEqualTo(List.of("entries"));
    assertThat(refused("{\"weights\":{\"letters\":2.1,\"size\":1}}"))
        .containsExactlyInAnyOrder("weights.letters", "weights.size");
  }

  private static List<String> refused(String trial) {
    Http.Answer answer = Http.to(TRIALS).as("agent").post(trial);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.faultyFields();
  }

  @Test
  void faultyJudgementsAreNamed() {
    Http.Answer answer =
        put(
            list(
                judged("one", "no-such-article"),
                "{\"query\":\" \",\"articles\":[]}",
                judged("one", "no-such-article")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.faultyFields())
        .containsExactlyInAnyOrder(
            "judgements[0].articles[0].slug",
            "judgements[1].query",
            "judgements[1].articles",
            "judgements[2].query",
            "judgements[2].articles[0].slug");
    assertThat(put("{}").faultyFields()).containsExactly("judgements");
    assertThat(putCsv("").faultyFields()).containsExactly("rows[1]");
    String head = "query,locale,audience,slug,article_locale,grade\n";
    assertThat(putCsv(head + "a,fi,everybody,b,fi,1\n").faultyFields())
        .containsExactly("rows[2].audience");
    assertThat(putCsv(head + "a,fi,,b,fi,good\n").faultyFields()).containsExactly("rows[2].grade");
    assertThat(putCsv(head + "a,fi\n").faultyFields()).containsExactly("rows[2]");
  }

  @Test
  void onlyLeadsJudgeAndOnlyStaffReads() {
    assertThat(Http.to(JUDGEMENTS).get().status()).isEqualTo(401);
    assertThat(Http.to(JUDGEMENTS + "/results").get().status()).isEqualTo(401);
    assertThat(Http.to(TRIALS).post("{}").status()).isEqualTo(401);
    assertThat(Http.to(JUDGEMENTS).as("agent").put(list()).status()).isEqualTo(403);
  }

  @Test
  void trialNeedsSomethingToTry() {
    assertThat(Http.to(TRIALS).as("agent").post("{}").status()).isEqualTo(422);
    assertThat(Http.to(TRIALS).as("agent").post("{\"synonyms\":{\"fi\":[[\"alone\"]]}}").status())
        .isEqualTo(422);
    assertThat(Http.to(TRIALS).as("agent").post("{\"synonyms\":{\"?\":[[\"a\",\"b\"]]}}").status())
        .isEqualTo(422);
  }
}
