package org.careline.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** What readers ask becomes what an article is found by, and editors have the last word. */
@OnCareline
class QuestionsPageIT {

  @Drone private WebDriver browser;

  private final String word = letters();
  private final String asked = letters() + " " + letters();
  private final String slug = "about-" + word;
  private final String page = "/desk/articles/en/" + slug + "/questions";
  private Person kim;

  @BeforeEach
  void somebodySitsDown() {
    kim = Person.at(browser);
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder("q");
    for (char c : UUID.randomUUID().toString().replace("-", "").substring(0, 10).toCharArray()) {
      letters.append((char) ('a' + Character.digit(c, 16)));
    }
    return letters.toString();
  }

  private void signIn(String role) {
    kim.open("/sign-in?next=/desk/articles").signIn(Staff.editor(role), Person.PASSWORD);
    kim.arrives("/desk/articles");
  }

  private void publish() {
    Staff.publish("en", slug, "The " + word, "Hold the button.");
    Await.until("the article", () -> get("/help/en/" + slug, "192.0.2.1").contains(word));
  }

  private static String get(String path, String address) {
    return Careline.send(
            HttpRequest.newBuilder(Careline.portal().resolve(path))
                .header("X-Forwarded-For", address)
                .header("User-Agent", "Reader")
                .build())
        .body();
  }

  private String search(String text, String address) {
    return get("/search?locale=en&q=" + text.replace(' ', '+'), address);
  }

  private String suggestions(String typed) {
    return get("/search/suggest?locale=en&q=" + typed.replace(' ', '+'), "192.0.2.1");
  }

  /** Somebody searches, reads, and says that it is solved. */
  private void comes(String address) {
    search(asked, address);
    get("/help/en/" + slug, address);
    Form.at("/feedback", "vote")
        .from(address)
        .agent("Reader")
        .with("slug", slug)
        .with("locale", "en")
        .with("helpful", "yes")
        .press("send");
  }

  /** Half an hour and more goes by for those who said that it is solved. */
  private void timePasses(int visits) throws SQLException {
    String ofQuestion =
        " from kb_path_step s join kb_path_step t on t.path_id = s.path_id"
            + " where s.words = ? and t.kind = 'solved'";
    try (Connection database = Careline.database();
        PreparedStatement count = database.prepareStatement("select count(*)" + ofQuestion);
        PreparedStatement update =
            database.prepareStatement(
                "update kb_path set last_at = timestampadd(minute, -40, last_at) where id in"
                    + " (select s.path_id"
                    + ofQuestion
                    + ")")) {
      count.setString(1, asked);
      update.setString(1, asked);
      Await.until("the paths", () -> first(count) == visits);
      update.executeUpdate();
    }
  }

  private String name() throws SQLException {
    try (Connection database = Careline.database();
        PreparedStatement select =
            database.prepareStatement("select name from kb_question where asked = ?")) {
      select.setString(1, asked);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static int first(PreparedStatement count) {
    try (ResultSet rows = count.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatManyReadersAskFindsTheArticleByItself() throws SQLException {
    publish();
    assertThat(search(asked, "192.0.2.1")).doesNotContain("/help/en/" + slug);
    for (int i = 1; i <= 7; i++) {
      comes("198.51.%d.7".formatted(100 + i));
    }
    timePasses(7);
    Await.until("the suggestion", () -> suggestions(asked.substring(0, 8)).contains(asked));
    assertThat(suggestions(asked.substring(0, 8))).contains("/help/en/" + slug);
    assertThat(search(asked, "192.0.2.1")).contains("/help/en/" + slug);
    signIn("agent");
    kim.open(page);
    assertThat(kim.texts(".question-row__text")).containsExactly(asked);
    assertThat(kim.reads()).contains("21 points: solved for 7");
    assertThat(kim.sees(".question-row__form")).isFalse();
    assertThat(kim.complaints()).isEmpty();
  }

  @Test
  void editorsAcceptRejectAndTakeBack() throws SQLException {
    publish();
    comes("198.51.100.8");
    timePasses(1);
    signIn("lead");
    Await.until(
        "the proposal",
        () -> kim.open(page).texts(".question-row .status").equals(List.of("Proposed")));
    kim.open("/desk/insight");
    assertThat(kim.texts(".insight-list li")).anyMatch(row -> row.startsWith(asked));
    kim.open(page + "?decision=rejected&question=any&words=any");
    assertThat(kim.script("return [...document.forms].map(f => f.action).join()").toString())
        .doesNotContain("decision", "words");
    kim.open(page);
    kim.press(By.cssSelector("button[value=accepted]")).arrives("done=accepted");
    assertThat(kim.texts(".question-row .status")).containsExactly("In force");
    Await.until("the question", () -> search(asked, "192.0.2.1").contains("/help/en/" + slug));
    kim.press(By.cssSelector("button[value=rejected]")).arrives("done=rejected");
    assertThat(kim.texts(".question-row .status")).containsExactly("Rejected");
    Await.until("no question", () -> !search(asked, "192.0.2.1").contains("/help/en/" + slug));
    kim.press(By.cssSelector("button[value=undone]")).arrives("done=undone");
    assertThat(kim.texts(".question-row .status")).containsExactly("Proposed");
    assertThat(kim.complaints()).isEmpty();
  }

  @Test
  void editorsAddQuestionsInTheirOwnWords() {
    publish();
    signIn("lead");
    kim.open(page);
    assertThat(kim.reads()).contains("No questions yet");
    kim.type("text", "?!").press("add");
    assertThat(kim.sees(".error-summary")).isTrue();
    assertThat(kim.field("text")).isEqualTo("?!");
    kim.type("text", asked + "?").press("add").arrives("done=added");
    assertThat(kim.texts(".question-row__text")).containsExactly(asked + "?");
    Await.until("the suggestion", () -> suggestions(asked).contains(asked + "?"));
    for (int width : List.of(390, 1280)) {
      kim.screen(width, 900).open(page);
      assertThat(
              kim.script(
                  "return document.documentElement.scrollWidth"
                      + " > document.documentElement.clientWidth"))
          .isEqualTo(false);
      assertThat(kim.troubles()).isEmpty();
    }
    assertThat(browser.getPageSource()).doesNotContain("???");
    assertThat(kim.speaks("de").open(page).texts("h1")).containsExactly("Fragen");
    assertThat(browser.getPageSource()).doesNotContain("???");
    assertThat(kim.complaints()).isEmpty();
  }

  @Test
  void onlyThoseWhoMayPublishDecide() throws SQLException {
    publish();
    assertThat(kim.open(page).place()).startsWith("/sign-in");
    kim.withAccount().open(page);
    assertThat(kim.sees(".question-add")).isFalse();
    comes("198.51.100.9");
    timePasses(1);
    kim.forgetCookies();
    signIn("agent");
    Await.until("the proposal", () -> kim.open(page).sees(".question-row"));
    Form.Answer answer =
        Form.at(page, "one")
            .cookie(browser.manage().getCookieNamed("careline").getValue())
            .with("question", name())
            .with("decision", "rejected")
            .press("x");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(kim.open(page).texts(".question-row .status")).containsExactly("Proposed");
  }
}
