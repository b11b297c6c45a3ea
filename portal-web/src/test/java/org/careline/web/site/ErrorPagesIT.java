package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Trouble;
import org.junit.jupiter.api.Test;

/** What somebody reads when something is not there, not allowed, or broken. */
@OnCareline
class ErrorPagesIT {

  @Test
  void pageThatIsNotThereOffersASearch() {
    HttpResponse<String> answer = Careline.send(to("/no-such-page").build());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("We could not find that page", "name=\"q\"");
    assertSafe(answer);
  }

  @Test
  void missingArticleIsMissingAlsoWhileNobodyCanLookUpOldAddresses() {
    AtomicReference<HttpResponse<String>> article = new AtomicReference<>();
    AtomicReference<HttpResponse<String>> category = new AtomicReference<>();
    Trouble.with(
        "kb_redirect",
        () -> {
          article.set(Careline.send(to("/help/en/no-such-article").build()));
          category.set(Careline.send(to("/help/en/c/no-such-category").build()));
        });
    for (HttpResponse<String> answer : List.of(article.get(), category.get())) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("We could not find that page");
    }
  }

  @Test
  void formOfAnotherSiteIsRefused() {
    HttpResponse<String> answer =
        Careline.send(
            to("/sign-in")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("signIn=signIn"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("You cannot open this page", "href=\"/tickets/new\"");
    assertSafe(answer);
  }

  @Test
  void faultSaysNothingOfTheInside() {
    AtomicReference<HttpResponse<String>> fault = new AtomicReference<>();
    Trouble.with("link", () -> fault.set(Careline.send(to("/reset?token=any").build())));
    HttpResponse<String> answer = fault.get();
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Something went wrong on our side", "href=\"/tickets/new\"")
        .contains("href=\"/reset?token=any\"")
        .doesNotContain("Exception", "org.careline", "Payara", "link_away", "SQL");
    assertSafe(answer);
  }

  @Test
  void pageOfAnOlderVersionLeadsBackToItself() {
    Form.Answer answer =
        Form.at("/sign-in", "signIn").with("jakarta.faces.ViewState", "12:34").press("submit");
    assertThat(answer.body()).contains("You were away for a while", "href=\"/sign-in\"");
    assertSafe(answer.response());
  }

  private static void assertSafe(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("UTF-8");
  }

  private static HttpRequest.Builder to(String path) {
    URI address = Careline.portal().resolve(path);
    return HttpRequest.newBuilder(address);
  }
}
