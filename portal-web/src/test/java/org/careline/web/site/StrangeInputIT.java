package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no browser sends is refused in words, and says nothing of the inside. */
@OnCareline
class StrangeInputIT {

  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @CsvSource({
    "/tickets/new, multipart/form-data",
    "/tickets/new, multipart/form-data; boundary=",
    "/tickets/new, multipart/form-data; boundary=x",
    "/uploads, multipart/form-data; boundary=x"
  })
  void formThatCannotBeReadIsSaidSo(String path, String type) {
    HttpResponse<String> answer =
        post(path, type, "--x\r\nContent-Disposition: form-data; name=\"attachments\"\r\n\r\nabc");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("We could not read that");
    saysNothingOfTheInside(answer);
  }

  @Test
  void linkNeitherFillsInNorPressesWhatItsPageDoesNotAskFor() {
    assertThat(get("/sign-up?sent=false&password=known-to-all&submit=submit").body())
        .contains("action=\"/sign-up?sent=false\"");
    assertThat(get("/tickets/new?subject=From+a+link&open=open").body())
        .contains("action=\"/tickets/new\"", "value=\"From a link\"");
  }

  @Test
  void formWithoutEndIsRefused() {
    HttpResponse<String> answer = post("/sign-in", FORM, "email=" + "a".repeat(3_000_000));
    assertThat(answer.statusCode()).isEqualTo(400);
    saysNothingOfTheInside(answer);
  }

  @Test
  void addressInOtherLettersIsNoAccount() {
    Form.Answer answer =
        Form.at("/sign-in", "signIn")
            .with("email", "jörg\u202e@bücher.example")
            .with("password", "any")
            .press("submit");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("do not fit together", "jörg");
  }

  @Test
  void opinionAboutNothingIsNotFound() {
    assertThat(post("/feedback", FORM, "slug=%F0%9F%92%A3&locale=en&helpful=yes").statusCode())
        .isEqualTo(404);
    assertThat(get("/help/en/%F0%9F%92%A3/files/x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"GET, /uploads", "PUT, /feedback", "DELETE, /sign-out"})
  void methodThatDoesNotExistGetsAPageOfOurs(String method, String path) {
    HttpResponse<String> answer =
        Careline.send(
            HttpRequest.newBuilder(Careline.portal().resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .method(method, BodyPublishers.noBody())
                .build());
    assertThat(answer.statusCode()).isBetween(404, 405);
    assertThat(answer.body()).contains("We could not find that page");
    saysNothingOfTheInside(answer);
  }

  private static void saysNothingOfTheInside(HttpResponse<String> answer) {
    assertThat(answer.body()).doesNotContain("Exception", "org.careline", "Payara", "Grizzly");
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return Careline.send(
        HttpRequest.newBuilder(Careline.portal().resolve(path))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> get(String path) {
    return Careline.send(HttpRequest.newBuilder(Careline.portal().resolve(path)).build());
  }
}
