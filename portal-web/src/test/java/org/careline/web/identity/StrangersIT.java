package org.careline.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.junit.jupiter.api.Test;

/** Nobody takes the portal away from others, or fills a mailbox with its mail. */
@OnCareline
class StrangersIT {

  private static final int MANY = 60;

  @Test
  void guestWhoAsksAgainAndAgainHasToWaitAndKeepsTheWords() {
    Form.Answer refused =
        IntStream.range(0, MANY)
            .mapToObj(i -> ask("guest@insistent.example", "198.51.100.7"))
            .filter(answer -> answer.status() != 303)
            .findFirst()
            .orElseThrow();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isPositive();
    assertThat(refused.body()).contains("Again and again", "value=\"guest@insistent.example\"");
    assertThat(ask("other@patient.example", "198.51.100.8").status()).isEqualTo(303);
  }

  @Test
  void filesOfStrangersAreCountedForTheirNetwork() {
    HttpResponse<String> refused =
        IntStream.range(0, MANY)
            .mapToObj(i -> upload("198.51.100.9"))
            .filter(answer -> answer.statusCode() != 201)
            .findFirst()
            .orElseThrow();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("\"error\"", "try again in");
    assertThat(upload("198.51.100.10").statusCode()).isEqualTo(201);
  }

  @Test
  void networkThatSignsUpAgainAndAgainIsToldToWait() throws SQLException {
    String network = Form.someNetwork();
    assertThat(signUp("first@patient.example", network).status()).isEqualTo(303);
    Attempts.failed(60, "remote:" + network);
    Form.Answer refused = signUp("next@insistent.example", network);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.body()).contains("too many attempts", "value=\"next@insistent.example\"");
    Form.Answer reset =
        Form.at("/reset", "ask").from(network).with("email", "a@b.example").press("submit");
    assertThat(reset.status()).isEqualTo(429);
  }

  private static Form.Answer signUp(String email, String network) {
    return Form.at("/sign-up", "signUp")
        .from(network)
        .with("name", "Robin")
        .with("email", email)
        .with("password", Person.PASSWORD)
        .press("submit");
  }

  private static Form.Answer ask(String email, String network) {
    return Form.at("/tickets/new", "newTicket")
        .from(network)
        .with("subject", "Again and again")
        .with("body", "Please answer.")
        .with("email", email)
        .press("open");
  }

  private static HttpResponse<String> upload(String network) {
    String body =
        """
        --x\r
        Content-Disposition: form-data; name="attachments"; filename="a.txt"\r
        Content-Type: text/plain\r
        \r
        line down\r
        --x--\r
        """;
    return Careline.send(
        HttpRequest.newBuilder(Careline.portal().resolve("/uploads"))
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Forwarded-For", network)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
