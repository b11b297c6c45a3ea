package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.UUID;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnCareline
class MannersIT {

  private static final String TICKET =
      "{\"customer\":\"%s@manners.example\",\"subject\":\"No sound\",\"body\":\"%s\"}";

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, nothing, , , 404",
    "GET, v1/nothing, , , 404",
    "GET, v1/tickets/1, , , 404",
    "DELETE, v1/tickets, , , 405",
    "POST, v1/tickets, text/plain, x, 415",
    "POST, v1/tickets, application/json, '{\"a\":', 400",
    "POST, v1/tickets, application/json, '[]', 400",
    "GET, v1/tickets?limit=101, , , 400",
    "GET, v1/tickets?status=lost, , , 400",
    "GET, v1/articles?locale=%21, , , 400",
    "GET, v1/organizations/%F0%9F%92%A3, , , 404",
    "GET, v1/tickets?customer=j%C3%B6rg, , , 400",
  })
  void everyErrorIsAProblem(String method, String path, String type, String body, int status) {
    Http.Answer answer = Http.to(path).as("agent").send(method, type, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().getInt("status")).isEqualTo(status);
    assertThat(answer.json().getString("instance")).startsWith("/api/");
    assertThat(answer.text()).doesNotContain("Exception", "org.careline", "select ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1/articles?facets=maybe",
        "v1/articles?explain=1",
        "v1/articles?explain=",
        "v1/articles?status=any&live=yes",
        "v1/articles?status=any&scheduled=TRUE",
        "v1/articles?status=any&outdated=no",
        "v1/articles/welcome/versions/1/diff?from=first",
      })
  void aFlagIsTrueOrFalse(String path) {
    Http.Answer answer = Http.to(path).as("agent").get();
    assertThat(answer.status()).isEqualTo(400);
    String name = path.replaceAll(".*[?&](\\w+)=.*", "$1");
    assertThat(answer.faultyFields()).containsExactly(name);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1/articles?facets=true&explain=true",
        "v1/articles?facets=false&explain=false",
        "v1/articles?status=any&live=true&scheduled=false&outdated=true",
        "v1/articles?status=any&live=false",
        "v1/articles?q=x&product=T%C3%BCrstation",
      })
  void aFlagMayBeEither(String path) {
    assertThat(Http.to(path).as("agent").get().status()).isEqualTo(200);
  }

  @Test
  void jsonWithoutGroundIsMalformed() {
    Http.Answer answer = Http.to("v1/tickets").as("agent").post("[".repeat(50_000));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("type")).contains("json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1/customers", "v1/agents", "v1/organizations", "v1/tickets"})
  void peopleAreFoundByTheirOwnLetters(String list) {
    assertThat(Http.to(list + "?q=M%C3%BCller").as("admin").get().status()).isEqualTo(200);
  }

  @Test
  void headerThatIsNoneNamesNoServer() {
    Http.Answer answer = Http.to("v1/tickets").as("agent").send("POST", "/", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void nothingButJsonIsNotAcceptable() {
    assertThat(Http.to("v1/articles").with("Accept", "text/html").get().status()).isEqualTo(406);
  }

  @Test
  void everyFaultyFieldIsNamed() {
    Http.Answer answer =
        Http.to("v1/tickets").as("agent").post("{\"subjct\":\"x\",\"body\":7,\"priority\":\"x\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faultyFields())
        .containsExactlyInAnyOrder("subjct", "customer", "subject", "body", "priority");
  }

  @Test
  void brokenRulesAreNamedInTheReadersLanguage() {
    String ticket = "{\"customer\":\"a@b.example\",\"subject\":\"\",\"body\":\"x\"}";
    Http.Answer english = Http.to("v1/tickets").as("agent").post(ticket);
    Http.Answer german =
        Http.to("v1/tickets").as("agent").with("Accept-Language", "de-AT").post(ticket);
    assertThat(english.status()).isEqualTo(422);
    assertThat(english.faultyFields()).containsExactly("subject");
    assertThat(german.json().getString("detail"))
        .isNotEqualTo(english.json().getString("detail"))
        .isNotBlank();
  }

  @Test
  void bodyBeyondAMegabyteIsTooLarge() {
    String body = TICKET.formatted("big", "x".repeat(1_100_000));
    assertThat(Http.to("v1/tickets").as("agent").post(body).status()).isEqualTo(413);
  }

  @Test
  void sameKeyOpensOneTicket() {
    String key = fresh();
    String ticket = TICKET.formatted("once", "Hello");
    Http.Answer first = Http.to("v1/tickets").as("agent").with("Idempotency-Key", key).post(ticket);
    Http.Answer second =
        Http.to("v1/tickets").as("agent").with("Idempotency-Key", key).post(ticket);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void sameKeyWithAnotherBodyIsRefused() {
    String key = fresh();
    Http.to("v1/tickets")
        .as("agent")
        .with("Idempotency-Key", key)
        .post(TICKET.formatted("twice", "One"));
    Http.Answer other =
        Http.to("v1/tickets")
            .as("agent")
            .with("Idempotency-Key", key)
            .post(TICKET.formatted("twice", "Two"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().getString("type")).endsWith("idempotency-reused");
  }

  @Test
  void refusedRequestGivesItsKeyBack() {
    String key = fresh();
    Http.Answer refused =
        Http.to("v1/tickets")
            .as("agent")
            .with("Idempotency-Key", key)
            .post(TICKET.formatted("again", ""));
    Http.Answer corrected =
        Http.to("v1/tickets")
            .as("agent")
            .with("Idempotency-Key", key)
            .post(TICKET.formatted("again", "Now with words"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(corrected.status()).isEqualTo(201);
  }

  @Test
  void pagesStayStableWhileTicketsArrive() {
    String customer = "pages-" + fresh();
    for (int i = 0; i < 5; i++) {
      Http.to("v1/tickets").as("agent").post(TICKET.formatted(customer, "No " + i));
    }
    String query = "v1/tickets?limit=2&sort=opened&customer=" + customer + "@manners.example";
    JsonObject first = Http.to(query).as("agent").get().json();
    Http.to("v1/tickets").as("agent").post(TICKET.formatted(customer, "In between"));
    String next = ((JsonString) first.get("next")).getString();
    JsonObject second = Http.to(query + "&cursor=" + next).as("agent").get().json();
    assertThat(numbers(second)).hasSize(2).doesNotContainAnyElementsOf(numbers(first));
    assertThat(numbers(second).get(0)).isLessThan(numbers(first).get(1));
  }

  private static java.util.List<Integer> numbers(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getInt("number"))
        .toList();
  }

  @Test
  void nextPageIsALink() {
    String customer = "link-" + fresh();
    for (int i = 0; i < 2; i++) {
      Http.to("v1/tickets").as("agent").post(TICKET.formatted(customer, "No " + i));
    }
    Http.Answer page =
        Http.to("v1/tickets?limit=1&customer=" + customer + "@manners.example").as("agent").get();
    assertThat(page.header("Link")).contains("cursor=", "rel=\"next\"");
  }

  @Test
  void quotaIsToldInEveryAnswer() {
    Http.Answer answer = Http.to("v1/articles").get();
    assertThat(answer.header("RateLimit-Policy")).startsWith("\"address\";q=");
    assertThat(answer.header("RateLimit")).contains("r=", "t=");
    assertThat(Http.to("v1/tickets").as("agent").get().header("RateLimit-Policy"))
        .startsWith("\"client\";q=");
  }

  @Test
  void browsersAreToldToStayCareful() {
    Http.Answer answer = Http.to("v1/articles").get();
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void documentDescribesErrorsAndSecurity() {
    JsonObject document = Http.to("openapi").get().json();
    assertThat(document.getString("openapi")).startsWith("3.");
    JsonObject open =
        document.getJsonObject("paths").getJsonObject("/v1/tickets").getJsonObject("post");
    assertThat(open.getJsonObject("responses")).containsKeys("201", "401", "403", "422", "429");
    assertThat(open.getJsonArray("security").toString()).contains("agent");
    assertThat(Http.to("docs/index.html").get().text()).contains("swagger-ui-bundle.js");
  }
}
