package org.careline.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@OnCareline
class NewTicketIT {

  /** Something with an outline of its own, or in a box that has one. */
  private static final String FOCUS_IS_SEEN =
      "for (let e = document.activeElement; e !== document.body; e = e.parentElement) { const style"
          + " = getComputedStyle(e); if (style.outlineStyle !== 'none' &&"
          + " parseFloat(style.outlineWidth) >= 2) return true;} return false";

  private static final String BUTTON_SAYS =
      "return document.querySelector('.uploads__zone button').getAttribute('aria-describedby')"
          + ".split(' ').map(id => document.getElementById(id).textContent).join(' ')";

  @Drone private WebDriver browser;

  @TempDir private Path files;

  @Test
  void answersAppearBesideTheSubject() {
    String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
    Staff.publish("en", "about-" + word, "No dial tone on the " + word, "Plug it in.");
    Person robin = Person.at(browser);
    Await.until("the article", () -> robin.open("/help/en/about-" + word).sees(".prose"));
    robin.complaints();
    robin.open("/tickets/new").type("subject", "My " + word + " is silent");
    // Other articles may have other words of the subject; the one with its rarest word comes first.
    Await.until(
        "the answer", () -> robin.texts("#matches a").get(0).equals("No dial tone on the " + word));
    WebElement live = browser.findElement(By.id("matches"));
    assertThat(live.getDomAttribute("aria-live")).isEqualTo("polite");
    assertThat(live.getLocation().x)
        .isGreaterThan(browser.findElement(By.id("subject")).getLocation().x + 500);
    assertThat(robin.complaints()).isEmpty();
  }

  @Test
  void mistakesAndRefusedFilesLoseNothing() throws IOException {
    Path program = Files.write(files.resolve("setup.exe"), new byte[] {'M', 'Z', 0, 0, 1, 2, 3});
    Path log = Files.writeString(files.resolve("router.txt"), "line down at 10:04");
    Path nothing = Files.createFile(files.resolve("nothing.txt"));
    Person robin = Person.at(browser).withAccount();
    robin
        .open("/tickets/new")
        .type("body", "A long story.")
        .type("subject", "Too long ".repeat(30));
    browser.findElement(By.id("attachments")).sendKeys(program + "\n" + nothing);
    String refused = ".uploads .field__error";
    Await.until("both refused", () -> robin.texts(refused).toString().contains("is empty"));
    assertThat(robin.texts(refused).get(0)).contains("setup.exe", "not accepted", "nothing.txt");
    assertThat(robin.script(BUTTON_SAYS)).asString().contains("setup.exe", "nothing.txt");
    robin.attach(log).waitsFor(".uploads__file button");

    robin.press("open");
    assertThat(robin.texts(".error-summary a")).hasSize(1).first().asString().contains("200");
    assertThat(robin.field("subject")).hasSizeGreaterThan(260);
    assertThat(browser.switchTo().activeElement().getDomAttribute("class"))
        .isEqualTo("error-summary");
    assertThat(robin.field("body")).isEqualTo("A long story.");
    assertThat(robin.texts(".uploads__file")).hasSize(1);
    WebElement subject = browser.findElement(By.id("subject"));
    assertThat(subject.getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(subject.getDomAttribute("aria-describedby")).contains("subject-error");

    robin.type("subject", "It is down").press("open");
    assertThat(robin.place()).matches("/tickets/\\d+\\?done=opened");
    assertThat(robin.reads()).contains("A long story.", "router.txt");
  }

  @Test
  void doubleClickOpensOneTicket() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/tickets/new").type("subject", "Only once").type("body", "Please.");
    WebElement send = browser.findElement(By.id("open"));
    new Actions(browser).doubleClick(send).perform();
    robin.arrives("done=opened").open("/tickets");
    assertThat(robin.texts(".ticket-row__subject")).containsExactly("Only once");
  }

  @Test
  void formThatIsSentAgainOpensNoOtherTicket() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/tickets/new");
    Form form =
        Form.at("/tickets/new", "newTicket")
            .cookie(browser.manage().getCookieNamed("careline").getValue())
            .with("key", robin.field("key"))
            .with("subject", "Only once")
            .with("body", "Please.");
    String first = form.press("open").header("Location").orElseThrow();
    assertThat(form.press("open").header("Location")).contains(first);
  }

  @Test
  void formThatWasGoneBackToOpensAnotherTicket() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/tickets/new").type("subject", "It hums").type("body", "Please.").press("open");
    browser.navigate().back();
    robin.type("subject", "It also rattles").press("open").open("/tickets");
    assertThat(robin.texts(".ticket-row__subject"))
        .containsExactlyInAnyOrder("It hums", "It also rattles");
  }

  @Test
  void guestWhoCorrectsTheAddressIsHeard() {
    Person robin = Person.at(browser);
    robin.open("/tickets/new").type("subject", "It hums").type("body", "Please.");
    robin.type("email", "mistyped-" + robin.email()).press("open");
    browser.navigate().back();
    robin.type("email", robin.email()).press("open");
    assertThat(robin.mailed("/t/[\\w-]+")).isNotBlank();
  }

  @Test
  void twoWindowsOpenTwoTickets() {
    Person robin = Person.at(browser).withAccount();
    String first = robin.open("/tickets/new").field("key");
    assertThat(robin.open("/tickets/new").field("key")).isNotEqualTo(first);
  }

  @Test
  void sessionThatEndedLosesNothing() throws IOException {
    Path log = Files.writeString(files.resolve("router.txt"), "line down at 10:04");
    Person robin = Person.at(browser).withAccount();
    robin.open("/tickets/new").type("subject", "My session ends").type("body", "Half an hour.");
    robin.attach(log).waitsFor(".uploads__file button");
    robin.forgetCookies();
    robin.press("open");
    assertThat(robin.reads()).contains("What you typed is kept");

    robin.signIn("a mistyped password").signIn(Person.PASSWORD);
    assertThat(robin.place()).isEqualTo("/tickets/new");
    assertThat(robin.reads()).contains("Nothing has been sent yet");
    assertThat(robin.field("subject")).isEqualTo("My session ends");
    assertThat(robin.field("body")).isEqualTo("Half an hour.");
    robin.press("open");
    assertThat(robin.reads()).contains("My session ends", "Half an hour.", "router.txt");
  }

  @Test
  void whatWasTypedStaysOnTheDeviceUntilItIsSent() {
    Person robin = Person.at(browser);
    robin.open("/tickets/new").type("subject", "Later").type("body", "I shall be back.");
    robin.open("/").open("/tickets/new");
    assertThat(robin.field("body")).isEqualTo("I shall be back.");
    robin.type("email", robin.email()).press("open").open("/tickets/new");
    assertThat(robin.field("body")).isEmpty();
  }

  @Test
  void keyboardAloneOpensATicket() {
    Person robin = Person.at(browser);
    robin.open("/tickets/new");
    List<String> way = new ArrayList<>();
    WebElement at = tab();
    assertThat(at.getText()).isEqualTo("Skip to content");
    at.sendKeys(Keys.ENTER);
    while (!way.contains("open") && way.size() < 30) {
      at = tab();
      assertThat(robin.script(FOCUS_IS_SEEN)).as("focus is seen on " + way).isEqualTo(true);
      way.add(at.getDomProperty("id"));
    }
    assertThat(way)
        .containsSubsequence("topic", "subject", "body", "", "", "name", "email", "open");

    robin.press("open");
    tab().sendKeys(Keys.ENTER);
    write("subject", "By keyboard");
    tab();
    write("body", "Not a single click.");
    robin.script("document.getElementById('email').focus()");
    write("email", robin.email());
    robin.press("open");
    assertThat(robin.place()).isEqualTo("/tickets/received");
    assertThat(robin.complaints()).isEmpty();
  }

  @Test
  void formWithoutPartsForFilesIsTaken() {
    Form form =
        Form.at("/tickets/new", "newTicket")
            .withoutFiles()
            .with("subject", "Sent by a simple program")
            .with("body", "It knows no files.");
    assertThat(form.press("open").body()).contains("Sent by a simple program", "error-summary");
    assertThat(form.with("email", "simple@people.example").press("open").header("Location"))
        .contains("/tickets/received");
  }

  @Test
  void worksWithoutScripts() throws IOException {
    Path program = Files.write(files.resolve("setup.exe"), new byte[] {'M', 'Z', 0, 0, 1, 2, 3});
    Person robin = Person.at(browser).withAccount();
    robin.scripts(false);
    try {
      robin.open("/tickets/new").type("subject", "No scripts").type("body", "Not one.");
      robin.attach(program).press("open");
      assertThat(robin.texts(".error-summary li").get(0)).contains("setup.exe");
      robin.attach(Files.createFile(files.resolve("nothing.txt"))).press("open");
      assertThat(robin.texts(".error-summary li"))
          .containsExactly("nothing.txt: The file is empty.");
      assertThat(robin.field("body")).isEqualTo("Not one.");
      robin.press("open");
      assertThat(robin.texts("h1")).containsExactly("No scripts");
    } finally {
      robin.scripts(true);
    }
  }

  private WebElement tab() {
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    return browser.switchTo().activeElement();
  }

  /** Types where the focus is, which has to be in that field. */
  private void write(String field, String text) {
    Await.until(
        "the focus in " + field,
        () -> field.equals(browser.switchTo().activeElement().getDomProperty("id")));
    browser.switchTo().activeElement().sendKeys(text);
  }
}
