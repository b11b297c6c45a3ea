package org.careline.web.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

/** Those who write articles see whether readers find their answers. */
@OnCareline
class InsightPageIT {

  private static final String SCROLLS_SIDEWAYS =
      "return document.documentElement.scrollWidth > document.documentElement.clientWidth";

  @Drone private WebDriver browser;

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
  private final String slug = "about-" + word;

  private static final AtomicInteger TESTS = new AtomicInteger();

  /** Days of nobody else. */
  private final LocalDate day = LocalDate.of(1980, 1, 1).plusDays(20L * TESTS.getAndIncrement());

  private final String page = "/desk/insight?from=" + day + "&to=" + day.plusDays(9);
  private Person kim;

  @BeforeEach
  void somebodySitsDown() {
    kim = Person.at(browser);
  }

  private void signIn(String role) {
    kim.open("/sign-in?next=/desk/articles").signIn(Staff.editor(role), Person.PASSWORD);
    kim.arrives("/desk/articles");
  }

  private void readersCame() {
    Staff.publish("en", slug, "The " + word, "Hold the button.");
    for (int i = 0; i < 8; i++) {
      if (i != 5) {
        change("insert into kb_day values (?, 9, 2, 7, 3, ?, 1, 1, 2)", day.plusDays(i), i);
      }
    }
    change(
        "insert into kb_day_article select ?, id, 1, 4, 1, 0, 3, 2 from kb_article where slug = ?",
        day,
        slug);
    change("insert into kb_day_query values (?, 'en', ?, 5, 0, 0, 3, 2)", day, "no tone " + word);
    change("insert into kb_day_query values (?, 'en', ?, 0, 4, 0, 0, 0)", day, "echo " + word);
    change("insert into kb_day_category values (?, ?, 6, 0, 1, 1)", day, "topic-" + word);
  }

  private static void change(String statement, Object... values) {
    try (Connection database = Careline.database();
        PreparedStatement change = database.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void figuresAreShownInWordsPlotsAndATable() {
    readersCame();
    signIn("agent");
    kim.open(page);
    // 7 days with 3 solved, 1 gave up, 1 ticket, and 0+1+2+3+4+6+7 who read and left.
    assertThat(kim.texts(".insight-rate strong")).containsExactly("76%");
    assertThat(kim.reads()).contains("of 58 visits that looked for an answer");
    assertThat(kim.reads()).contains("(solved + left) / (solved + left + abandoned + tickets)");
    assertThat(kim.texts(".insight-list li"))
        .anyMatch(row -> row.startsWith("no tone " + word) && row.endsWith("5 times"))
        .anyMatch(row -> row.startsWith("no tone " + word) && row.endsWith("2 tickets in 5 visits"))
        .anyMatch(row -> row.startsWith("The " + word) && row.endsWith("4 no, 1 yes"))
        .noneMatch(row -> row.startsWith("echo"));
    assertThat(kim.reads()).contains("topic-" + word);
    assertThat(
            (String) kim.script("return document.querySelector('.plot__rate').getAttribute('d')"))
        .startsWith("M0 40H10L10 ")
        .contains("M60 ");
    assertThat(
            (Long)
                kim.script("return document.querySelectorAll('.insight-figures tbody tr').length"))
        .isEqualTo(7);
    assertThat(kim.complaints()).isEmpty();
    assertThat(api("/v1/insight/deflection")).contains("\"deflectionRate\":0.7586");
    assertThat(api("/v1/insight/queries?by=without-result")).contains("no tone " + word);
  }

  private String api(String path) {
    String separator = path.contains("?") ? "&" : "?";
    return Careline.send(
            HttpRequest.newBuilder(
                    Careline.api()
                        .resolve(
                            path.substring(1) + separator + page.substring(page.indexOf('?') + 1)))
                .header("Authorization", "Bearer " + Careline.token("agent"))
                .build())
        .body();
  }

  @Test
  void pageFitsAPhoneAndADeskInTheDarkAndReadsToEverybody() {
    readersCame();
    signIn("lead");
    for (Runnable look :
        List.<Runnable>of(
            () -> kim.screen(390, 844),
            () -> kim.screen(1280, 900),
            () -> kim.screen(1280, 900).speaks("de").dark(),
            () -> kim.screen(390, 844))) {
      look.run();
      kim.open(page);
      kim.script(
          "document.querySelectorAll('details.insight-figures').forEach(d => d.open = true)");
      assertThat(kim.script(SCROLLS_SIDEWAYS)).isEqualTo(false);
      assertThat(kim.troubles()).isEmpty();
      assertThat(browser.getPageSource()).doesNotContain("???");
      assertThat(kim.complaints()).isEmpty();
    }
    assertThat(kim.texts("h1")).containsExactly("Auswertung");
  }

  @Test
  void emptyDaysSayWhatWouldBeHereAndWrongOnesAreNoFault() {
    signIn("agent");
    kim.open("/desk/insight?from=1971-01-01&to=1971-01-31");
    assertThat(kim.reads()).contains("Nothing to tell of these days");
    assertThat(kim.complaints()).isEmpty();
    for (String days :
        List.of("from=2026-02-01&to=2026-01-01", "from=zzz", "to=-5000-01-01", "from=2020-01-01")) {
      kim.open("/desk/insight?" + days);
      assertThat(kim.reads()).contains("These days cannot be shown");
    }
    kim.open("/desk/insight?from=&to=");
    assertThat(kim.reads()).doesNotContain("These days cannot be shown");
  }

  @Test
  void lastWordsOfReadersStandBesideTheirArticle() {
    Staff.publish("en", slug, "The " + word, "Hold the button.");
    Await.until("the article", () -> status("/help/en/" + slug) == 200);
    Form.at("/feedback", "vote")
        .with("slug", slug)
        .with("locale", "en")
        .with("helpful", "no")
        .with("comment", "Which <b>" + word + "</b>?")
        .press("send");
    signIn("agent");
    kim.open("/desk/insight");
    assertThat(kim.texts(".insight-comments__words")).contains("Which <b>" + word + "</b>?");
    assertThat(kim.texts(".insight-comments a")).contains("The " + word);
    assertThat(api("/v1/feedback?limit=5")).contains("Which <b>" + word, "The " + word);
  }

  @Test
  void articlesThatNobodyOpenedTellTheirLanguageInThatOfThePage() {
    readersCame();
    Staff.publish("de", slug, "Das " + word, "Taste halten.");
    // All others are newer than these days.
    change("update kb_article set published_at = '1979-01-01' where slug = ?", slug);
    signIn("agent");
    kim.open(page);
    assertThat(kim.texts("[aria-labelledby=unread] li")).contains("Das " + word + "\nGerman");
    kim.speaks("de").open(page);
    assertThat(kim.texts("[aria-labelledby=unread] li")).contains("Das " + word + "\nDeutsch");
  }

  @Test
  void pageIsForThoseWhoWorkHere() {
    assertThat(status("/desk/insight")).isEqualTo(303);
    kim.withAccount();
    kim.open("/desk/insight");
    assertThat(kim.texts("h1")).isNotEmpty().doesNotContain("Insight");
  }

  private static int status(String path) {
    HttpResponse<String> answer =
        Careline.send(HttpRequest.newBuilder(Careline.portal().resolve(path)).build());
    return answer.statusCode();
  }
}
