package org.careline.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Somebody of the staff writes an article in the portal. */
@OnCareline
class EditorIT {

  @Drone private WebDriver browser;

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
  private final String slug = "about-" + word;
  private final String desk = "/desk/articles/en/" + slug;
  private Person kim;

  @BeforeEach
  void somebodySitsDown() {
    kim = Person.at(browser);
  }

  private void signIn(String role) {
    kim.open("/sign-in?next=/desk/articles").signIn(Staff.editor(role), Person.PASSWORD);
    kim.arrives("/desk/articles");
  }

  private void write(String body) {
    kim.open("/desk/articles/new").type("title", "The " + word).type("slug", slug);
    kim.type("body", body).press("save").arrives(desk + "?done=saved");
  }

  private static int status(String path) {
    HttpResponse<String> answer =
        Careline.send(HttpRequest.newBuilder(Careline.portal().resolve(path)).build());
    return answer.statusCode();
  }

  @Test
  void articleIsWrittenLookedAtAndPublished() {
    signIn("agent");
    write("Hold **the button**.");
    assertThat(kim.sees("#publish")).isFalse();
    kim.type("note", "Is this right?").press("ask").arrives("done=asked");
    assertThat(kim.texts(".editor-state .status")).containsExactly("To review");
    signIn("lead");
    kim.open("/desk/articles?tab=review");
    assertThat(kim.texts(".article-row__title")).contains("The " + word);
    kim.open(desk);
    assertThat(kim.reads()).contains("Is this right?");
    kim.press("publish").arrives("done=published");
    Await.until("the article", () -> status("/help/en/" + slug) == 200);
    assertThat(kim.complaints()).isEmpty();
  }

  @Test
  void ownerGetsByMailWhatAReaderSays() {
    signIn("lead");
    write("Hold **the button**.");
    kim.press("publish").arrives("done=published");
    String lee = Staff.editor("agent");
    kim.type("owner", "nobody@staff.example").press("give");
    assertThat(kim.sees(".error-summary")).isTrue();
    assertThat(kim.field("owner")).isEqualTo("nobody@staff.example");
    kim.type("owner", lee).press("give").arrives("done=given");
    assertThat(kim.field("owner")).isEqualTo(lee);
    Await.until("the article", () -> status("/help/en/" + slug) == 200);
    Form.at("/feedback", "vote")
        .with("slug", slug)
        .with("locale", "en")
        .with("helpful", "no")
        .with("comment", "Which " + word + "?")
        .press("send");
    assertThat(Person.mailed(lee, "Which " + word)).isNotBlank();
    assertThat(Person.mailed(lee, "/desk/articles/en/" + slug)).isNotBlank();
  }

  @Test
  void mistakesAreSaidInTheWordsOfTheFields() {
    signIn("agent");
    kim.open("/desk/articles/new").type("title", "The " + word).type("slug", "No Slug!");
    kim.press("save");
    assertThat(kim.texts(".error-summary li"))
        .containsExactly(
            "The name in the address has lower-case letters, digits and single hyphens,"
                + " at most 150 characters.");
    kim.speaks("de").open("/desk/articles/new").type("title", "Das " + word).type("slug", "Ä");
    kim.press("save");
    assertThat(kim.texts(".error-summary li"))
        .singleElement()
        .asString()
        .startsWith("Der " + kim.texts("[for=slug]").get(0));
  }

  @Test
  void previewFollowsTheText() {
    signIn("agent");
    write("One.");
    kim.type("body", "Hold **the button**.");
    kim.waitsFor("[data-preview] strong");
    assertThat(kim.complaints()).isEmpty();
    kim.press("save").arrives("done=saved");
  }

  @Test
  void sessionThatEndedLosesNothing() {
    String lead = Staff.editor("lead");
    kim.open("/sign-in?next=/desk/articles/new").signIn(lead, Person.PASSWORD);
    kim.type("title", "The " + word).type("slug", slug).type("body", "Hold **the button**.");
    kim.forgetCookies();
    kim.press("save").signIn(lead, Person.PASSWORD);
    assertThat(kim.place()).isEqualTo("/desk/articles/new");
    assertThat(kim.reads()).contains("Nothing has been sent yet");
    assertThat(kim.field("title")).isEqualTo("The " + word);
    assertThat(kim.texts("[data-preview] strong")).containsExactly("the button");
    kim.press("save").arrives(desk + "?done=saved");
    kim.open(desk).type("body", "Hold it longer.").type("tags", "button, long");
    kim.forgetCookies();
    kim.press("save").signIn(lead, Person.PASSWORD);
    assertThat(kim.field("body")).isEqualTo("Hold it longer.");
    kim.press("save").arrives(desk + "?done=saved");
    assertThat(kim.field("tags")).isEqualTo("button, long");
  }

  @Test
  void sessionThatEndedPutsNoOtherPageIntoTheArticle(@TempDir Path files) throws IOException {
    signIn("agent");
    write("Hold **the button**.");
    kim.forgetCookies();
    String preview =
        "return fetch('/desk/preview', { method: 'POST', body: new URLSearchParams({"
            + " slug: 'a', locale: 'en', body: 'b' }) }).then(answer => answer.ok)";
    assertThat(kim.script(preview)).isEqualTo(false);
    Path manual = Files.writeString(files.resolve("manual.pdf"), "%PDF-1.4");
    browser.findElement(By.id("file")).sendKeys("" + manual);
    kim.script("document.querySelector('[data-add-file]').click()");
    Await.until("a word", () -> kim.reads().contains("could not be sent"));
    assertThat(kim.field("body")).isEqualTo("Hold **the button**.");
  }

  @Test
  void twoWritersLoseNothing() {
    signIn("agent");
    write("one\n\ntwo\n\nthree\n\nfour");
    Staff.rewrite("en", slug, "The " + word, "ONE\n\ntwo\n\nthree\n\nfour");
    kim.type("body", "one\n\ntwo\n\nthree\n\nFOUR").press("save");
    assertThat(kim.sees(".error-summary")).isTrue();
    assertThat(kim.field("body")).isEqualTo("ONE\n\ntwo\n\nthree\n\nFOUR");
    kim.press("save").arrives("done=saved");
    Staff.rewrite("en", slug, "The " + word, "eins\n\ntwo\n\nthree\n\nFOUR");
    kim.type("body", "uno\n\ntwo\n\nthree\n\nFOUR").press("save");
    assertThat(kim.field("body")).contains("<<<<<<< theirs\neins\n=======\nuno\n>>>>>>> yours");
  }

  @Test
  void earlierVersionIsComparedAndTakenUpAgain() {
    signIn("agent");
    write("Hold the red button.");
    kim.type("body", "Hold the green button.").press("save").arrives("done=saved");
    kim.open(desk + "/versions");
    assertThat(kim.texts(".diff__mark")).containsExactly("red", "green");
    List<String> versions = kim.texts(".version-row__what a");
    String first = versions.get(versions.size() - 1).replaceAll("[^0-9]", "");
    kim.open(desk + "/versions?to=" + first).press("take").arrives("done=restored");
    assertThat(kim.field("body")).isEqualTo("Hold the red button.");
  }

  @Test
  void translationIsWrittenBesideItsSource() {
    signIn("lead");
    write("## The button\n\nHold the button. [See the button](#s-the-button)");
    kim.press("publish").arrives("done=published");
    kim.open("/desk/articles/new?slug=" + slug + "&from=en&locale=de");
    assertThat(kim.troubles()).isEmpty();
    assertThat(kim.texts(".editor__source summary")).containsExactly("Translated from: English");
    kim.type("title", "Das " + word).type("body", "Taste halten.").press("save");
    kim.arrives("/desk/articles/de/" + slug);
    assertThat(kim.texts(".editor-state")).singleElement().asString().contains("German");
    assertThat(kim.sees(".editor__source")).isTrue();
    kim.open(desk).type("body", "Hold it.").press("publish").arrives("done=published");
    kim.open("/desk/articles?tab=outdated&q=" + word);
    assertThat(kim.texts(".article-row__title")).containsExactly("Das " + word);
    kim.open("/desk/articles/de/" + slug).press("translated").arrives("done=translated");
    kim.open("/desk/articles?tab=outdated&q=" + word);
    assertThat(kim.texts(".article-row__title")).isEmpty();
  }

  @Test
  void oldAddressLeadsToTheNewOne() {
    Staff.publish("en", slug, "The " + word, "Text.");
    Await.until("the article", () -> status("/help/en/" + slug) == 200);
    Staff.rename(slug, "new-" + slug);
    Await.until("the redirect", () -> status("/help/en/" + slug) == 301);
    kim.open("/help/en/" + slug).arrives("/help/en/new-" + slug);
    assertThat(kim.sees("main a[href^='/desk']"))
        .as("a way in for somebody from outside")
        .isFalse();
  }

  @Test
  void staffEditAnArticleFromItsPage() {
    Staff.publish("en", slug, "The " + word, "Text.");
    Await.until("the article", () -> status("/help/en/" + slug) == 200);
    signIn("lead");
    kim.open("/help/en/" + slug).press(By.cssSelector("main a[href^='/desk']")).arrives(desk);
    for (String page : List.of("/", "/help/en/" + slug, "/search?q=" + word, "/no-such-page")) {
      kim.open(page);
      assertThat(kim.sees("[href^='/tickets/new']")).as("a form on %s", page).isFalse();
    }
  }

  @Test
  void nobodyElseGetsIn() {
    assertThat(kim.open("/desk/articles").place()).startsWith("/sign-in");
    kim.withAccount().open("/desk/articles");
    assertThat(kim.sees(".article-row")).isFalse();
    assertThat(browser.getPageSource()).doesNotContain("/desk/articles/new");
  }

  @Test
  void staffAreToldWhichPagesAreForCustomers() {
    kim.open("/sign-in?next=/account/security").signIn(Staff.editor("agent"), Person.PASSWORD);
    kim.arrives("/desk/articles");
    for (String page : List.of("/account", "/tickets", "/tickets/17", "/tickets/new")) {
      kim.open(page);
      assertThat(kim.place()).isEqualTo(page);
      assertThat(kim.texts("h1")).containsExactly("This page is for customers");
      assertThat(kim.reads()).contains("You are signed in as Kim.");
    }
    assertThat(kim.troubles()).isEmpty();
    kim.press(By.cssSelector("main form button")).arrives("/sign-in");
    assertThat(kim.open("/account").place()).isEqualTo("/sign-in?next=%2Faccount");
  }

  @Test
  void pagesAreForEverybody() {
    signIn("lead");
    assertThat(kim.sees(".site-nav [href='/tickets']")).as("a list only customers have").isFalse();
    write("## First\n\nOne.\n\n| A | B |\n|---|---|\n| " + "long".repeat(30) + " | 2 |");
    kim.type("title", "Averylongword".repeat(12)).type("body", "## First\n\nTwo.");
    kim.press("save").arrives("done=saved");
    List<String> problems = new ArrayList<>();
    for (int width : List.of(390, 1280)) {
      kim.screen(width, 900);
      Stream.of(
              "/desk/articles",
              "/desk/articles?tab=links",
              "/desk/articles/new",
              desk,
              desk + "/versions")
          .forEach(path -> look(path, width, problems));
    }
    assertThat(problems).isEmpty();
  }

  private void look(String path, int width, List<String> problems) {
    kim.open(path);
    String where = path + " at " + width;
    if (Boolean.TRUE.equals(
        kim.script(
            "return document.documentElement.scrollWidth >"
                + " document.documentElement.clientWidth"))) {
      problems.add(where + " scrolls sideways");
    }
    if (browser.getPageSource().contains("???")) {
      problems.add(where + " lacks words");
    }
    kim.troubles().forEach(trouble -> problems.add(where + ": " + trouble));
    kim.complaints().forEach(complaint -> problems.add(where + ": " + complaint));
  }
}
