package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
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
import org.careline.web.Trouble;
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

  /** One category within another, and an article in both. */
  private String categories(String language) {
    String over = "over-" + word;
    Staff.put("v1/categories/" + over, Staff.category("Over " + word).build());
    Staff.put(
        "v1/categories/under-" + word, Staff.category("Under " + word).add("parent", over).build());
    for (String slug : List.of(over, "under-" + word)) {
      String article = "v1/articles/in-" + slug;
      Staff.put(
          article + "?locale=" + language,
          Json.createObjectBuilder()
              .add("title", "In " + slug)
              .add("body", "It hums.")
              .add("category", slug)
              .build());
      Staff.put(article + "/publication?locale=" + language, Json.createObjectBuilder().build());
    }
    String page = "/help/" + language + "/c/" + over;
    Await.until("the shelf", () -> robin.open(page).sees(".shelf") && robin.sees(".hit"));
    return page;
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

  @Test
  void movementIsShortAndOnlyForThoseWhoLikeIt() {
    String longest =
        "return Math.max(...[...document.querySelectorAll('*')].flatMap(e =>"
            + " getComputedStyle(e).transitionDuration.split(',').map(parseFloat)))";
    String scrolling = "return getComputedStyle(document.documentElement).scrollBehavior";
    robin.open("/");
    assertThat(((Number) robin.script(longest)).doubleValue()).isZero();
    assertThat(robin.script(scrolling)).isEqualTo("auto");
    robin.moved().open("/");
    assertThat(((Number) robin.script(longest)).doubleValue()).isBetween(0.01, 0.2);
    assertThat(robin.script(scrolling)).isEqualTo("smooth");
  }

  @Test
  void pageToTryTheApiHasOneMainPart() {
    browser.get(Careline.api().resolve("docs/index.html").toString());
    robin.waitsFor("main .opblock-tag");
    assertThat(robin.texts("main")).hasSize(1);
  }

  private void lookAtAll(String language) {
    Await.until("the article", () -> robin.open(article(language)).sees(".prose"));
    String category = categories(language);
    robin.complaints();
    Stream.of("/", "/search?q=" + word, "/search?q=zzzzqqqq", article(language))
        .forEach(this::look);
    look(category);
    Stream.of("/sign-in", "/sign-up", "/sign-up?sent=true", "/reset").forEach(this::look);
    Stream.of("/reset?sent=true", "/reset?token=old", "/verify?token=old").forEach(this::look);
    Stream.of("/tickets/new", "/tickets/received", "/offline").forEach(this::look);
    look(guestTicket());
    lookAtLinksOfMail();
    robin.withAccount();
    robin.open("/tickets");
    look("/tickets");
    look(ticket());
    robin.open("/tickets/new").press("open");
    examine("/tickets/new with mistakes");
    Stream.of("/", "/tickets", "/tickets/new").forEach(this::look);
    Stream.of("/account", "/account/organization", "/account/products").forEach(this::look);
    Stream.of("/account/security", "/account/privacy").forEach(this::look);
    look("/tickets?q=zzzzqqqq");
    lookAtRefusals();
    robin.open("/no-such-page");
    examine("/no-such-page");
  }

  /** Both links work once, and looking does not use them. */
  private void lookAtLinksOfMail() {
    String email = UUID.randomUUID() + "@people.example";
    Form.at("/sign-up", "signUp")
        .from(Form.someNetwork())
        .with("name", "Robin")
        .with("email", email)
        .with("password", Person.PASSWORD)
        .press("submit");
    String verify = Person.mailed(email, "/verify\\?token=[\\w-]+");
    look(verify);
    Form.at(verify, "verify").with("password", Person.PASSWORD).press("submit");
    Form.at("/reset", "ask").from(Form.someNetwork()).with("email", email).press("submit");
    look(Person.mailed(email, "/reset\\?token=[\\w-]+"));
  }

  private void lookAtRefusals() {
    robin.open("/desk/articles");
    examine("403");
    robin.open("/sign-in").script(post("/sign-in", "jakarta.faces.ViewState", "12:34"));
    robin.waitsFor(".error-page");
    examine("409");
    robin.open("/sign-in").script(post("/feedback", "slug", "%ff"));
    robin.waitsFor(".error-page");
    examine("404 of a form");
    Trouble.with("link", () -> robin.open("/reset?token=any"));
    examine("500");
    robin.open("/tickets/new").forgetCookies();
    robin.press("open");
    examine("a session that ended");
    for (int i = 0; i < 8; i++) {
      Form.at("/sign-in", "signIn")
          .with("email", robin.email())
          .with("password", "wrong")
          .press("submit");
    }
    robin.open("/sign-in").signIn("wrong");
    examine("429");
    robin.complaints();
  }

  private static String post(String path, String field, String value) {
    return """
    const form = document.createElement("form");
    const input = document.createElement("input");
    form.method = "post";
    form.action = "%s";
    input.name = "%s";
    input.value = "%s";
    form.append(input);
    document.body.append(form);
    form.submit();
    """
        .formatted(path, field, value);
  }

  private String guestTicket() {
    Form.at("/tickets/new", "newTicket")
        .with("subject", "How a guest sees it")
        .with("body", "No account.")
        .with("email", robin.email())
        .press("open");
    return robin.mailed("/t/[\\w-]+");
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
    robin.troubles().forEach(trouble -> problems.add(path + ": " + trouble));
    if (browser.getTitle().startsWith("·") || robin.texts("h1").size() != 1) {
      problems.add(path + " has no title, or not one heading");
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
