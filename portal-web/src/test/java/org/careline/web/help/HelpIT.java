package org.careline.web.help;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A visitor looks for an answer, reads it and says whether it helped. */
@OnCareline
class HelpIT {

  private static final String BODY =
      "Unplug the adapter.\n\n## First step\n\nWait.\n\n## Second step\n\nPlug it in."
          + "\n\n## Third step\n\nListen.\n\n<script>document.title='run'</script>";

  private static final String GERMAN_TITLE = "Kein Freizeichen am ";

  @Drone private WebDriver browser;

  /** A word that occurs in no article but this test's. */
  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";

  private final String slug = "about-" + word;
  private final String article = "/help/en/" + slug;
  private final String german = "/help/de/" + slug;

  @BeforeEach
  void anArticleIsPublished() {
    Staff.publish("en", slug, "No dial tone on the " + word, BODY);
    Staff.publish("de", slug, GERMAN_TITLE + word, BODY);
    Await.until("the article to be found", () -> get(article).statusCode() == 200);
    // Without it, the German page shows the English article.
    Await.until(
        "the German one, too", () -> new String(get(german).body(), UTF_8).contains(GERMAN_TITLE));
    browser.get(address("/"));
    browser.manage().deleteAllCookies();
    browser.manage().window().setSize(new Dimension(390, 844));
  }

  @Test
  void visitorFindsReadsAndSaysWhetherItHelped() {
    browser.get(address("/"));
    WebElement field = find(By.id("question"));
    field.sendKeys(word, Keys.ENTER);
    Await.until("results", () -> at("/search"));
    assertThat(find(By.cssSelector(".hit--best .passage")).getText()).isNotBlank();
    find(By.cssSelector(".hit--best h2 a")).sendKeys(Keys.ENTER);
    Await.until("the article", () -> at(article));
    assertThat(browser.getTitle()).startsWith("No dial tone on the " + word);
    find(By.cssSelector("button[name=helpful][value=no]")).sendKeys(Keys.ENTER);
    Await.until("thanks", () -> at("feedback=no"));
    find(By.id("comment")).sendKeys("Which cable?");
    find(By.cssSelector(".feedback form .button")).sendKeys(Keys.ENTER);
    Await.until("thanks again", () -> at("feedback=thanks"));
    assertThat(browser.findElements(By.cssSelector(".feedback form"))).isEmpty();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void resultLeadsToTheSectionThatAnswers() {
    browser.get(address("/search?q=plug+it+in+" + word));
    WebElement section = find(By.cssSelector(".hit--best a[href*='#']"));
    assertThat(section.getText()).isEqualTo("Section: Second step");
    section.sendKeys(Keys.ENTER);
    Await.until("the section", () -> at(article) && at("#s-second-step"));
    assertThat(complaints()).isEmpty();
  }

  @Test
  void resultsAreNarrowedToAProductAndWidenedAgain() {
    publishAbout("Hummer 1");
    publishAbout("Hummer 2");
    By products = By.cssSelector("[aria-labelledby=facet-product] a");
    Await.until("products", () -> textsAt("/search?q=" + word, products).size() == 2);
    assertThat(texts(products)).containsExactly("Hummer 1 1", "Hummer 2 1");
    assertThat(browser.findElements(By.cssSelector(".hit"))).hasSize(3);
    find(products).sendKeys(Keys.ENTER);
    Await.until("one product", () -> at("product=Hummer+1"));
    By chosen = By.cssSelector("[aria-labelledby=facet-product] [aria-current]");
    assertThat(find(chosen).getAttribute("textContent")).contains("Hummer 1");
    assertThat(texts(products)).hasSize(2);
    assertThat(texts(By.cssSelector(".hit h2"))).containsExactly("The Hummer 1 " + word);
    find(chosen).sendKeys(Keys.ENTER);
    Await.until("all products", () -> !at("product="));
    assertThat(browser.findElements(By.cssSelector(".hit"))).hasSize(3);
    assertThat(complaints()).isEmpty();
  }

  private void publishAbout(String product) {
    String path = "v1/articles/" + product.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + word;
    Staff.put(
        path + "?locale=en",
        Json.createObjectBuilder()
            .add("title", "The " + product + " " + word)
            .add("body", "It hums.")
            .add("products", Json.createArrayBuilder().add(product))
            .build());
    Staff.put(path + "/publication?locale=en", Json.createObjectBuilder().build());
  }

  @Test
  void resultsOfAnotherLanguageSayWhatTheySpeak() {
    By languages = By.cssSelector("[aria-labelledby=facet-language] a");
    Await.until("languages", () -> !textsAt("/search?q=" + word, languages).isEmpty());
    assertThat(texts(languages)).containsExactly("German 1");
    assertThat(find(By.cssSelector(".hit h2 a")).getAttribute("hreflang")).isNullOrEmpty();
    browser.get(address("/search?language=de&q=plug+it+in+" + word));
    WebElement title = find(By.cssSelector(".hit h2 a"));
    assertThat(title.getText()).isEqualTo(GERMAN_TITLE + word);
    assertThat(title.getAttribute("lang")).isEqualTo("de");
    assertThat(title.getAttribute("hreflang")).isEqualTo("de");
    WebElement section = find(By.cssSelector(".hit--best a[href*='#']"));
    assertThat(section.getText()).isEqualTo("Section: Second step");
    assertThat(section.getAttribute("lang")).isEmpty();
    assertThat(section.findElement(By.tagName("span")).getAttribute("lang")).isEqualTo("de");
    assertThat(complaints()).isEmpty();
  }

  @Test
  void whatThereIsNothingOfNarrowsNothing() {
    String junk = "&category=%3Cb%3Enowhere&product=Gargle+9000&language=xx-junk";
    browser.get(address("/search?q=" + word + junk));
    assertThat(texts(By.cssSelector(".hit h2"))).containsExactly("No dial tone on the " + word);
    assertThat(find(By.cssSelector(".results__main p")).getText()).contains("That was left out");
    assertThat(browser.findElements(By.cssSelector(".facets a[aria-current]"))).isEmpty();
    assertThat(find(By.tagName("main")).getAttribute("innerHTML"))
        .doesNotContain("nowhere", "Gargle", "junk");
    assertThat(complaints()).isEmpty();
  }

  @Test
  void aTopicThatWasRenamedIsStillChosenByItsOldName() {
    Staff.put(
        "v1/categories/old-" + word,
        Json.createReader(new StringReader("{\"texts\":{\"en\":{\"name\":\"Humming\"}}}"))
            .readObject());
    Staff.put(
        "v1/articles/in-" + word + "?locale=en",
        Json.createObjectBuilder()
            .add("title", "In a topic " + word)
            .add("body", "It hums.")
            .add("category", "old-" + word)
            .build());
    Staff.put(
        "v1/articles/in-" + word + "/publication?locale=en", Json.createObjectBuilder().build());
    Staff.put(
        "v1/categories/old-" + word + "/slug",
        Json.createObjectBuilder().add("slug", "new-" + word).build());
    By chosen = By.cssSelector("[aria-labelledby=facet-topic] a[aria-current]");
    String old = "/search?category=old-" + word + "&q=" + word;
    Await.until("the topic", () -> String.join("", textsAt(old, chosen)).startsWith("Humming"));
    assertThat(texts(By.cssSelector(".hit h2"))).containsExactly("In a topic " + word);
    assertThat(find(By.className("results__main")).getText()).doesNotContain("left out");
  }

  @Test
  void anArticleOfOneCountryIsReadInItsLanguage() {
    String austrian = "at-" + word;
    Staff.publish("de-AT", austrian, "Jänner " + word, BODY);
    Await.until(
        "the article", () -> new String(get("/help/de/" + austrian).body(), UTF_8).contains("Jän"));
    browser.get(address("/help/de/" + austrian));
    assertThat(browser.findElements(By.cssSelector(".section-notice"))).isEmpty();
    assertThat(find(By.tagName("h1")).getText()).isEqualTo("Jänner " + word);
  }

  private List<String> textsAt(String path, By what) {
    browser.get(address(path));
    return texts(what);
  }

  private List<String> texts(By what) {
    return browser.findElements(what).stream().map(WebElement::getText).toList();
  }

  @Test
  void suggestionIsChosenByKeyboard() {
    browser.get(address("/"));
    find(By.id("question")).sendKeys("No dial tone on the " + word);
    By option = By.cssSelector("#question-suggestions [role=option]");
    Await.until("suggestions", () -> !browser.findElements(option).isEmpty());
    find(By.id("question")).sendKeys(Keys.ARROW_DOWN);
    assertThat(find(option).getAttribute("aria-selected")).isEqualTo("true");
    find(By.id("question")).sendKeys(Keys.ENTER);
    Await.until("the article", () -> at(article));
    assertThat(complaints()).isEmpty();
  }

  @Test
  void articleIsReadInGerman() {
    browser.get(address(german));
    assertThat(find(By.tagName("h1")).getText()).isEqualTo(GERMAN_TITLE + word);
    assertThat(find(By.id("feedback-title")).getText())
        .isEqualTo("Hat das Ihre Frage beantwortet?");
    assertThat(find(By.tagName("html")).getAttribute("lang")).isEqualTo("de");
  }

  @Test
  void scriptInAnArticleNeverRuns() {
    browser.get(address(article));
    assertThat(browser.getTitle()).startsWith("No dial tone");
    assertThat(new String(get(article).body(), UTF_8)).doesNotContain("document.title");
  }

  @Test
  void visitorGetsNoSessionAndTheSamePageAsEverybody() {
    HttpResponse<byte[]> first = get(article);
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(get(article).body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void fileOfAnArticleForCustomersIsNotThereForStrangers() {
    String secret = "for-customers-" + word;
    Staff.publishForCustomers(secret, "Only for you: " + word, "plan.txt");
    String file = "/help/en/" + secret + "/files/plan.txt";
    Person robin = Person.at(browser).withAccount();
    robin.open("/help/en/" + secret);
    Await.until("the article", () -> robin.open("/help/en/" + secret).sees(".prose"));
    assertThat(robin.script("return fetch('" + file + "').then(r => r.text())"))
        .isEqualTo("The secret plan.");
    assertThat(get(file).statusCode()).isEqualTo(404);
    assertThat(get("/help/en/" + secret).statusCode()).isEqualTo(404);
    assertThat(new String(get("/search?q=" + word).body(), UTF_8)).doesNotContain("Only for you");
  }

  @Test
  void postFromAnotherSiteIsRefused() {
    HttpRequest.Builder forged =
        HttpRequest.newBuilder(URI.create(address("/feedback")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(ofString("slug=" + slug + "&locale=en&helpful=yes"));
    assertThat(Careline.send(forged.header("Origin", "https://evil.example").build()).statusCode())
        .isEqualTo(403);
  }

  /** What the browser has to say about scripts, policies and missing files. */
  private List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The address changes before the page is there. */
  private WebElement find(By what) {
    Await.until(what.toString(), () -> !browser.findElements(what).isEmpty());
    return browser.findElement(what);
  }

  private boolean at(String part) {
    return browser.getCurrentUrl().contains(part);
  }

  private static String address(String path) {
    return Careline.portal().resolve(path).toString();
  }

  private static HttpResponse<byte[]> get(String path) {
    try {
      return Careline.http()
          .send(HttpRequest.newBuilder(URI.create(address(path))).build(), ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
