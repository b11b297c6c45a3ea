package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;

/** Versions, reviews, plans, names and readers of articles. */
@OnCareline
class WritingIT {

  private static final String BODY = "one\\ntwo\\nthree\\nfour\\n";

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private final String path = "v1/articles/" + word + "?locale=en";

  private static String content(String title, String body) {
    return "{\"title\":\"%s\",\"body\":\"%s\"}".formatted(title, body);
  }

  private String below(String step) {
    return "v1/articles/" + word + "/" + step + "?locale=en";
  }

  private Http.Answer create(String body) {
    Http.Answer answer = Http.to(path).as("agent").put(content("Guide " + word, body));
    assertThat(answer.status()).isEqualTo(201);
    return answer;
  }

  private Http.Answer change(String etag, String body) {
    return Http.to(path).as("agent").with("If-Match", etag).put(content("Guide " + word, body));
  }

  private void publish() {
    assertThat(Http.to(below("publication")).as("lead").put("{}").status()).isEqualTo(200);
  }

  private String html() {
    Http.Answer answer = Http.to(path).get();
    return answer.status() == 200 ? answer.json().getString("html") : "";
  }

  private static List<JsonObject> items(Http.Answer answer) {
    return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  @Test
  void articleIsGivenToAnAgentAndToNobodyElse() {
    String slug = "owned-" + UUID.randomUUID().toString().substring(0, 8);
    String article = "v1/articles/" + slug;
    Http.to(article + "?locale=en").as("lead").put("{\"title\":\"T\",\"body\":\"B\"}");
    String email = slug + "@desk.example";
    Http.to("v1/agents/" + email).as("admin").put("{\"name\":\"Kim\"}");
    Http.Answer given =
        Http.to(article + "/owner?locale=en").as("agent").put("{\"owner\":\"" + email + "\"}");
    assertThat(given.json().getString("owner")).isEqualTo(email);
    Http.Answer unknown =
        Http.to(article + "/owner?locale=en").as("agent").put("{\"owner\":\"x@desk.example\"}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.faultyFields()).containsExactly("owner");
    assertThat(Http.to(article + "/owner?locale=en").put("{}").status()).isEqualTo(401);
    Http.Answer strange = Http.to("v1/articles?status=any&owner=m%C3%BCller").as("agent").get();
    assertThat(strange.faultyFields()).containsExactly("owner");
    Http.Answer nobody = Http.to(article + "/owner?locale=en").as("agent").put("{}");
    assertThat(nobody.json().isNull("owner")).isTrue();
  }

  @Test
  void agentsWriteAndLeadsPublish() {
    create("One.");
    assertThat(Http.to(below("publication")).as("agent").put("{}").status()).isEqualTo(403);
    JsonObject asked =
        Http.to(below("review")).as("agent").post("{\"note\":\"Please look\"}").json();
    assertThat(asked.getString("status")).isEqualTo("review");
    assertThat(asked.getJsonObject("review").getString("note")).isEqualTo("Please look");
    assertThat(items(Http.to("v1/articles?status=review&limit=100").as("lead").get()))
        .extracting(row -> row.getString("slug"))
        .contains(word);
    assertThat(Http.to(below("review") + "&note=Shorter").as("lead").delete().status())
        .isEqualTo(200);
    publish();
    Await.until("the article", () -> html().contains("One."));
  }

  @Test
  void readersSeeAChangeOnceItIsPublished() {
    Http.Answer created = create("One.");
    publish();
    Await.until("the article", () -> html().contains("One."));
    String etag = Http.to(path).as("agent").get().header("ETag");
    JsonObject changed = change(etag, "Two.").json();
    assertThat(changed.getString("status")).isEqualTo("draft");
    assertThat(changed.getInt("liveVersion"))
        .isEqualTo(created.json().getInt("contentVersion"))
        .isLessThan(changed.getInt("contentVersion"));
    assertThat(html()).contains("One.");
    publish();
    Await.until("the change", () -> html().contains("Two."));
  }

  @Test
  void everyVersionIsListedComparedAndRestored() {
    Http.Answer first = create("Hold the red button.");
    Http.Answer second = change(first.header("ETag"), "Hold the green button.");
    int from = first.json().getInt("contentVersion");
    int to = second.json().getInt("contentVersion");
    List<JsonObject> versions = items(Http.to(below("versions")).as("agent").get());
    assertThat(versions).extracting(row -> row.getInt("number")).containsExactly(to, from);
    assertThat(versions.get(0).keySet())
        .contains("cause", "writtenBy", "writtenAt", "publishedBy", "publishedAt");
    JsonObject diff =
        Http.to(below("versions/" + to + "/diff") + "&from=" + from).as("agent").get().json();
    assertThat(diff.getJsonArray("rows").getJsonObject(1).getJsonArray("pieces").toString())
        .contains("{\"text\":\"green\",\"marked\":true}");
    JsonObject restored =
        Http.to(below("versions/" + from + "/restore")).as("agent").post("{}").json();
    assertThat(restored.getString("body")).isEqualTo("Hold the red button.");
    assertThat(Http.to(below("versions/" + from)).as("agent").get().text())
        .contains("Hold the red button.");
    assertThat(Http.to(below("versions")).get().status()).isEqualTo(401);
  }

  @Test
  void twoPeopleLoseNothing() {
    String etag = create(BODY).header("ETag");
    assertThat(change(etag, "ONE\\ntwo\\nthree\\nfour\\n").status()).isEqualTo(200);
    Http.Answer second = change(etag, "one\\ntwo\\nthree\\nFOUR\\n");
    assertThat(second.status()).isEqualTo(412);
    JsonObject merge = second.json().getJsonObject("merge");
    assertThat(merge.getJsonArray("conflicts")).isEmpty();
    assertThat(merge.getJsonObject("base").getJsonObject("content").getString("body"))
        .startsWith("one");
    assertThat(merge.getJsonObject("merged").getString("body"))
        .isEqualTo("ONE\ntwo\nthree\nFOUR\n");
    JsonObject touching =
        change(etag, "eins\\ntwo\\nthree\\nfour\\n").json().getJsonObject("merge");
    assertThat(touching.getJsonArray("conflicts").getString(0)).isEqualTo("body");
    assertThat(touching.getJsonObject("merged").getString("body"))
        .contains("<<<<<<< theirs\nONE\n=======\neins\n>>>>>>> yours\n");
    String current = "\"" + merge.getJsonObject("theirs").getInt("version") + "\"";
    assertThat(change(current, "ONE\\ntwo\\nthree\\nFOUR\\n").status()).isEqualTo(200);
  }

  @Test
  void aPatchOfAnOlderVersionIsMergedAsWell() {
    String etag = create(BODY).header("ETag");
    assertThat(change(etag, "ONE\\ntwo\\nthree\\nfour\\n").status()).isEqualTo(200);
    Http.Answer patched =
        Http.to(path).as("agent").with("If-Match", etag).patch("{\"title\":\"New\"}");
    assertThat(patched.status()).isEqualTo(412);
    JsonObject merged = patched.json().getJsonObject("merge").getJsonObject("merged");
    assertThat(merged.getString("title")).isEqualTo("New");
    assertThat(merged.getString("body")).startsWith("ONE");
  }

  @Test
  void aPlannedArticleIsPublishedByItself() {
    create("Soon.");
    Instant soon = Instant.now().plusSeconds(2);
    JsonObject planned =
        Http.to(below("publication"))
            .as("lead")
            .put("{\"publishAt\":\"%s\"}".formatted(soon))
            .json();
    assertThat(Instant.parse(planned.getString("publishAt"))).isEqualTo(soon);
    assertThat(items(Http.to("v1/articles?status=any&scheduled=true").as("lead").get()))
        .extracting(row -> row.getString("slug"))
        .contains(word);
    Await.until("the article", () -> html().contains("Soon."));
    assertThat(Http.to(path).as("lead").get().json().getString("status")).isEqualTo("published");
  }

  @Test
  void articlesDueForReviewAreListed() {
    create("One.");
    assertThat(
            Http.to(below("review/day")).as("lead").put("{\"reviewBy\":\"2020-01-31\"}").status())
        .isEqualTo(200);
    assertThat(items(Http.to("v1/articles?status=any&reviewDue=2020-01-31").as("lead").get()))
        .extracting(row -> row.getString("slug"))
        .contains(word);
  }

  @Test
  void translationsOfAnOlderSourceAreMarked() {
    create("One.");
    String german = "v1/articles/" + word + "?locale=de";
    assertThat(Http.to(german).as("agent").put(content("Anleitung", "Eins.")).status())
        .isEqualTo(201);
    String etag = Http.to(path).as("agent").get().header("ETag");
    assertThat(change(etag, "Two.").status()).isEqualTo(200);
    JsonObject source = Http.to(german).as("agent").get().json().getJsonObject("source");
    assertThat(source.getString("locale")).isEqualTo("en");
    assertThat(source.getBoolean("outdated")).isTrue();
    assertThat(items(Http.to("v1/articles?status=any&outdated=true").as("agent").get()))
        .extracting(row -> row.getString("slug"))
        .contains(word);
    JsonObject done =
        Http.to("v1/articles/" + word + "/source?locale=de")
            .as("agent")
            .put("{\"locale\":\"en\"}")
            .json();
    assertThat(done.getJsonObject("source").getBoolean("outdated")).isFalse();
  }

  @Test
  void oldNamesLeadToTheArticle() {
    create("One.");
    publish();
    Await.until("the article", () -> html().contains("One."));
    assertThat(
            Http.to(below("slug")).as("lead").put("{\"slug\":\"new-%s\"}".formatted(word)).status())
        .isEqualTo(204);
    Await.until("the new name", () -> Http.to(path).get().status() == 301);
    assertThat(Http.to(path).get().header("Location"))
        .isEqualTo("/api/v1/articles/new-" + word + "?locale=en");
    assertThat(Http.to(path).as("agent").get().status()).isEqualTo(301);
    assertThat(Http.to("v1/articles/new-" + word + "?locale=en").get().status()).isEqualTo(200);
    assertThat(items(Http.to("v1/redirects").as("lead").get()))
        .extracting(row -> row.getString("slug"))
        .contains(word);
  }

  @Test
  void solvedTicketBecomesADraft() {
    String email = word + "@people.example";
    assertThat(
            Http.to("v1/customers/" + email)
                .as("admin")
                .put("{\"name\":\"Nora Castellan\"}")
                .status())
        .isEqualTo(201);
    int number =
        Http.to("v1/tickets")
            .as("agent")
            .post(
                "{\"customer\":\"%s\",\"subject\":\"No sound %s\",\"body\":\"Call me: %s, Nora\"}"
                    .formatted(email, word, email))
            .json()
            .getInt("number");
    String draft = "v1/tickets/" + number + "/article-draft?locale=en";
    assertThat(Http.to(draft).as("agent").post("{}").status()).isEqualTo(409);
    assertThat(
            Http.to("v1/tickets/" + number + "/messages")
                .as("agent")
                .post("{\"body\":\"Switch it on, Nora.\",\"status\":\"solved\"}")
                .status())
        .isEqualTo(201);
    Http.Answer made = Http.to(draft).as("agent").post("{}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/v1/articles/no-sound-" + word);
    assertThat(made.json().getString("body"))
        .contains("Switch it on, [name].", "Call me: [e-mail address], [name]");
    assertThat(made.json().getString("status")).isEqualTo("draft");
  }

  @Test
  void agentsAddFilesAndLeadsReplaceThem() {
    create("![x](x.png)");
    String file = below("files/x.png");
    assertThat(Http.to(file).as("agent").send("PUT", "image/png", "one").status()).isEqualTo(200);
    assertThat(Http.to(file).as("agent").send("PUT", "image/png", "two").status()).isEqualTo(409);
    assertThat(Http.to(file).as("lead").send("PUT", "image/png", "two").status()).isEqualTo(200);
  }

  @Test
  void deadLinksAreReported() {
    create(
        "[a](nowhere-%s) [b](other-%s) ![c](lost.png) [d](https://example.org)"
            .formatted(word, word));
    assertThat(
            Http.to("v1/articles/other-" + word + "?locale=en")
                .as("agent")
                .put(content("Other", "x"))
                .status())
        .isEqualTo(201);
    String dead = "v1/dead-links?slug=" + word + "&locale=en";
    Await.until("dead links", () -> !items(Http.to(dead).as("agent").get()).isEmpty());
    assertThat(items(Http.to(dead).as("agent").get()))
        .extracting(row -> row.getString("address"))
        .containsExactly("/help/en/nowhere-" + word, "/help/en/" + word + "/files/lost.png");
  }

  @Test
  void restrictedArticlesAreNotForEverybody() {
    String group = "g" + word;
    assertThat(
            Http.to("v1/customer-groups/" + group)
                .as("admin")
                .put("{\"name\":\"Partners\",\"organizations\":[]}")
                .status())
        .isEqualTo(201);
    String restricted =
        "{\"title\":\"T\",\"body\":\"x\",\"visibility\":\"restricted\",\"readers\":[%s]}";
    assertThat(Http.to(path).as("lead").put(restricted.formatted(" ")).status()).isEqualTo(422);
    assertThat(
            Http.to(path).as("lead").put(restricted.formatted("\"group:" + group + "\"")).status())
        .isEqualTo(201);
    publish();
    Await.until(
        "the article",
        () ->
            !items(Http.to("v1/articles?status=published&limit=100").as("agent").get()).isEmpty());
    assertThat(Http.to(path).get().status()).isEqualTo(404);
    assertThat(Http.to(path).as("agent").get().status()).isEqualTo(200);
  }
}
