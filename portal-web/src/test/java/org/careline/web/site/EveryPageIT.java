package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
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
import org.openqa.selenium.WebDriver;

/** What holds for every page: readable by all, nothing cut off, no word missing. */
@OnCareline
class EveryPageIT {

  private static final String SCROLLS_SIDEWAYS =
      "return document.documentElement.scrollWidth > document.documentElement.clientWidth";

  @Drone private WebDriver browser;

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
  private final List<String> problems = new ArrayList<>();
  private Person robin;

  @BeforeEach
  void somebodyHasAnAccountAndATicket() {
    for (String locale : List.of("en", "de")) {
      Staff.publish(locale, "about-" + word, "No dial tone: " + word, article());
    }
    robin = Person.at(browser);
  }

  @Test
  void pagesFitAPhoneInEnglish() {
    robin.screen(390, 844);
    lookAtAll("en");
    assertThat(problems).isEmpty();
  }

  @Test
  void pagesFitADeskInGermanAndTheDark() {
    robin.speaks("de").dark();
    lookAtAll("de");
    assertThat(problems).isEmpty();
  }

  @Test
  void textOfTwiceTheSizeAndASmallPhoneCutNothingOff() {
    robin.withAccount();
    String ticket = ticket();
    Stream.of("/", "/search?q=" + word, "/sign-in", "/tickets/new", "/tickets", ticket, "/account")
        .forEach(
            path -> {
              robin.screen(320, 640).open(path);
              examineWidth(path + " at 320 pixels");
              robin.screen(640, 900).script("document.documentElement.style.fontSize = '34px'");
              examineWidth(path + " at twice the size");
            });
    assertThat(problems).isEmpty();
  }

  private void lookAtAll(String language) {
    Await.until("the article", () -> robin.open(article(language)).sees(".prose"));
    robin.complaints();
    Stream.of("/", "/search?q=" + word, "/search?q=zzzzqqqq", article(language))
        .forEach(this::look);
    Stream.of("/sign-in", "/sign-up", "/sign-up?sent=true", "/reset").forEach(this::look);
    Stream.of("/reset?sent=true", "/reset?token=old", "/verify?token=old").forEach(this::look);
    Stream.of("/tickets/new", "/tickets/received").forEach(this::look);
    robin.withAccount();
    robin.open("/tickets");
    look("/tickets");
    look(ticket());
    robin.open("/tickets/new").press("open");
    examine("/tickets/new with mistakes");
    Stream.of("/", "/tickets", "/tickets/new").forEach(this::look);
    Stream.of("/account", "/account/organization", "/account/products").forEach(this::look);
    look("/account/security");
    robin.complaints();
    robin.open("/no-such-page");
    examine("/no-such-page");
  }

  private void look(String path) {
    robin.open(path);
    examine(path);
    robin.complaints().forEach(complaint -> problems.add(path + ": " + complaint));
  }

  private void examineWidth(String what) {
    if (Boolean.TRUE.equals(robin.script(SCROLLS_SIDEWAYS))) {
      problems.add(what + " scrolls sideways");
    }
  }

  private void examine(String path) {
    examineWidth(path);
    if (browser.getPageSource().contains("???")) {
      problems.add(path + " lacks words");
    }
    if (browser.getTitle().startsWith("·") || robin.texts("h1").size() != 1) {
      problems.add(path + " has no title, or not one heading");
    }
    for (Rule rule : new AxeBuilder().analyze(browser).getViolations()) {
      problems.add(path + ": " + rule.getId() + " " + rule.getNodes());
    }
  }

  private String article(String language) {
    return "/help/" + language + "/about-" + word;
  }

  private static String article() {
    return "Unplug it.\n\n## First\n\n| A | B |\n|---|---|\n| "
        + "averylongword".repeat(5)
        + " | 2 |\n\n## Second\n\n`"
        + "code".repeat(40)
        + "`\n\n## Third\n\n> Listen.\n\n1. One\n2. Two";
  }

  private String ticket() {
    return Form.at("/tickets/new", "newTicket")
        .cookie(browser.manage().getCookieNamed("careline").getValue())
        .with("subject", "How it looks")
        .with("body", "A message with " + "averylongwordthatdoesnotfit".repeat(4))
        .press("open")
        .header("Location")
        .map(address -> Careline.portal().resolve(address).getPath())
        .orElseThrow();
  }
}
