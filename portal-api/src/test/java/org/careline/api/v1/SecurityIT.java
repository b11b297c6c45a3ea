package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnCareline
class SecurityIT {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void anonymousReadersSearchArticles() {
    assertThat(Http.to("v1/articles?q=phone").get().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tickets",
        "tickets/100001",
        "tickets/100001/messages",
        "customers",
        "organizations",
        "products",
        "teams",
        "agents",
        "topics",
        "clients",
        "changes",
        "categories/all"
      })
  void everythingElseNeedsAToken(String path) {
    Http.Answer answer = Http.to("v1/" + path).get();
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "agent, PUT, v1/articles/a/publication, {}",
    "agent, PUT, v1/articles/a/slug, {}",
    "agent, GET, v1/changes,",
    "agent, PUT, v1/customers/a@b.example, {}",
    "lead, PUT, v1/customers/a@b.example, {}",
    "lead, PUT, v1/teams/a, {}",
    "lead, PUT, v1/categories/a, {}",
    "lead, GET, v1/clients,",
  })
  void lesserRolesMayNot(String role, String method, String path, String body) {
    Http.Answer answer = Http.to(path).as(role).send(method, "application/json", body);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "lead", "admin"})
  void everyRoleReadsTickets(String role) {
    assertThat(Http.to("v1/tickets").as(role).get().status()).isEqualTo(200);
  }

  @Test
  void forgedTokenIsNotValid() {
    String token = Careline.token("agent");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    Http.Answer answer = Http.to("v1/articles").with("Authorization", "Bearer " + forged).get();
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void tokenErrorsAreThoseOfOAuth() {
    assertThat(Http.to("oauth/token").send("POST", FORM, "a=b").json().getString("error"))
        .isEqualTo("invalid_request");
    assertThat(
            Http.to("oauth/token")
                .send("POST", FORM, "grant_type=password")
                .json()
                .getString("error"))
        .isEqualTo("unsupported_grant_type");
    Http.Answer wrong =
        Http.to("oauth/token")
            .send(
                "POST",
                FORM,
                "grant_type=client_credentials&client_id=careline-cli&client_secret=no");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().getString("error")).isEqualTo("invalid_client");
    assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
  }

  @Test
  void clientThatIsRevokedGetsNoToken() {
    Http.Answer made =
        Http.to("v1/clients").as("admin").post("{\"name\":\"Bot\",\"role\":\"agent\"}");
    assertThat(made.status()).isEqualTo(201);
    String id = made.json().getString("clientId");
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(id, made.json().getString("clientSecret"));
    assertThat(Http.to("oauth/token").send("POST", FORM, form).json().getString("scope"))
        .isEqualTo("agent");
    assertThat(Http.to("oauth/token").send("POST", FORM, form + "&scope=lead").json())
        .containsEntry("error", jakarta.json.Json.createValue("invalid_scope"));
    assertThat(Http.to("v1/clients/" + id).as("admin").delete().status()).isEqualTo(204);
    assertThat(Http.to("oauth/token").send("POST", FORM, form).status()).isEqualTo(401);
  }
}
