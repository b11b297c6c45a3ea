package org.careline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Somebody in front of a browser, with a mailbox of their own. */
public final class Person {

  public static final String PASSWORD = "three green bicycles";

  /** When the page began: another page has another moment. */
  private static final String PAGE = "return performance.timeOrigin";

  /**
   * What a finger cannot hit, headings that skip a level, ids that stand twice, and searches that
   * cannot be told apart.
   */
  private static final String TROUBLES =
      """
      const troubles = [];
      for (const each of document.querySelectorAll("main :is(a, button, input, select, summary)")) {
        const box = each.getBoundingClientRect();
        const inText = getComputedStyle(each).display === "inline" && each.tagName === "A";
        if (box.width && box.height && !inText && !each.closest(".visually-hidden")
            && Math.min(box.width, box.height) < 23.5) {
          troubles.push("too small: " + each.outerHTML);
        }
      }
      let level = 1;
      for (const heading of document.querySelectorAll("main :is(h1, h2, h3, h4)")) {
        if (heading.tagName[1] > level + 1) {
          troubles.push("skips a level: " + heading.outerHTML);
        }
        level = Number(heading.tagName[1]);
      }
      const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
      ids.filter((id, i) => ids.indexOf(id) < i).forEach((id) => troubles.push("twice: " + id));
      const searches = [...document.querySelectorAll("[role=search]")].map((e) => e.ariaLabel);
      if (new Set(searches).size < searches.length) {
        troubles.push("searches of one name: " + searches);
      }
      return troubles;
      """;

  private final WebDriver browser;
  private final String email =
      "p" + UUID.randomUUID().toString().substring(0, 8) + "@people.example";
  private final String network = Form.someNetwork();

  private Person(WebDriver browser) {
    this.browser = browser;
  }

  /** Somebody new, at a large screen; nothing is left of whoever sat here before. */
  public static Person at(WebDriver browser) {
    Person person = new Person(browser);
    person.open("/sign-in");
    person.forgetCookies();
    person.script("localStorage.clear()");
    person.screen(1280, 900);
    person.light();
    person.complaints();
    return person;
  }

  /** With an account, and signed in. The way through the pages is a test of its own. */
  public Person withAccount() {
    Form.at("/sign-up", "signUp")
        .from(network)
        .with("name", "Robin Person")
        .with("email", email)
        .with("password", PASSWORD)
        .press("submit");
    String session =
        Form.at(mailed("/verify\\?token=[\\w-]+"), "verify")
            .with("password", PASSWORD)
            .press("submit")
            .cookie("careline")
            .orElseThrow();
    browser.manage().addCookie(new Cookie("careline", session));
    return this;
  }

  public String email() {
    return email;
  }

  public Person open(String path) {
    browser.get(Careline.portal().resolve(path).toString());
    return this;
  }

  public Person type(String field, String text) {
    WebElement input = browser.findElement(By.id(field));
    input.clear();
    input.sendKeys(text);
    return this;
  }

  public Person attach(Path file) {
    browser.findElement(By.id("attachments")).sendKeys(file.toString());
    return this;
  }

  /** Presses a button and waits for the page that answers. */
  public Person press(String button) {
    return press(By.id(button));
  }

  public Person press(By button) {
    Object page = script(PAGE);
    browser.findElement(button).sendKeys(Keys.ENTER);
    Await.until("an answer to " + button, () -> !page.equals(script(PAGE)) && isLoaded());
    return this;
  }

  private boolean isLoaded() {
    return "complete".equals(script("return document.readyState"));
  }

  public Person signIn(String password) {
    return signIn(email, password);
  }

  public Person signIn(String address, String password) {
    return type("email", address).type("password", password).press("submit");
  }

  /** Path and query. */
  public String place() {
    return browser.getCurrentUrl().substring(Careline.portal().toString().length() - 1);
  }

  /** Waits until the address has this part. */
  public Person arrives(String part) {
    Await.until("the page " + part, () -> place().contains(part) && isLoaded());
    return this;
  }

  /** What the page says. */
  public String reads() {
    return browser.findElement(By.tagName("main")).getText();
  }

  /** What stands in a field. */
  public String field(String id) {
    return browser.findElement(By.id(id)).getDomProperty("value");
  }

  public List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  public boolean sees(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .anyMatch(WebElement::isDisplayed);
  }

  public Person waitsFor(String selector) {
    Await.until(selector, () -> sees(selector));
    return this;
  }

  public Object script(String code) {
    return ((JavascriptExecutor) browser).executeScript(code);
  }

  public void forgetCookies() {
    browser.manage().deleteAllCookies();
  }

  public Person speaks(String language) {
    browser.manage().addCookie(new Cookie("language", language));
    return this;
  }

  /** A screen as wide as a phone's is not to be had from the size of the window. */
  public Person screen(int width, int height) {
    devtools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  public Person dark() {
    return scheme("dark");
  }

  public Person light() {
    return scheme("light");
  }

  private Person scheme(String name) {
    devtools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", name),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Who likes movement; all others here have asked for none. */
  public Person moved() {
    devtools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-reduced-motion", "value", "no-preference"))));
    return this;
  }

  public Person scripts(boolean run) {
    devtools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    return this;
  }

  /** Pulls the plug, or puts it back. */
  public Person offline(boolean off) {
    devtools(
        "Network.emulateNetworkConditions",
        Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  private void devtools(String command, Map<String, Object> parameters) {
    ((HasCdp) browser).executeCdpCommand(command, parameters);
  }

  /** What the browser has had to say about scripts, policies and missing files since last asked. */
  public List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What makes this page hard to use for some; nothing on a good one. */
  @SuppressWarnings("deprecation") // The only way to say that there are no frames
  public List<String> troubles() {
    // Pages have no frames; to look for some would open a window each time.
    List<Rule> broken = new AxeBuilder().setLegacyMode(true).analyze(browser).getViolations();
    return Stream.concat(
            ((List<?>) script(TROUBLES)).stream().map(Object::toString),
            broken.stream().map(rule -> rule.getId() + " " + rule.getNodes()))
        .toList();
  }

  /** The newest such address in the mail of this person; waits for it. */
  public String mailed(String pattern) {
    return mailed(email, pattern);
  }

  public static String mailed(String email, String pattern) {
    Pattern link = Pattern.compile(pattern);
    Await.until("a mail to " + email + " with " + pattern, () -> newest(email, link).isPresent());
    return newest(email, link).orElseThrow();
  }

  private static Optional<String> newest(String email, Pattern link) {
    return mails(email)
        .flatMap(mail -> link.matcher(mail).results())
        .map(MatchResult::group)
        .reduce((first, second) -> second);
  }

  private static Stream<String> mails(String email) {
    Path folder = Careline.data().resolve("mail");
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(Person::read)
          .filter(mail -> mail.contains("To: " + email) || mail.contains("<" + email + ">"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mail with its quoted-printable lines joined, which is all a link needs. */
  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8).replaceAll("=\r?\n", "").replace("=3D", "=");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
