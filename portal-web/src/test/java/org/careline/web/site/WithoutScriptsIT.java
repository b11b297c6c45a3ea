package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Pages do their work before any script has arrived, and where none ever does. */
@OnCareline
class WithoutScriptsIT {

  @Drone private WebDriver browser;

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
  private Person robin;

  @BeforeEach
  void scriptsAreOff() {
    Staff.publish("en", "about-" + word, "No dial tone on the " + word, "Plug it in.");
    robin = Person.at(browser);
    Await.until("the article", () -> robin.open("/help/en/about-" + word).sees(".prose"));
    robin.scripts(false);
  }

  @AfterEach
  void scriptsAreOn() {
    robin.scripts(true);
  }

  @Test
  void answerIsFoundReadAndRated() {
    robin.open("/").type("question", word);
    browser.findElement(By.cssSelector(".search button")).click();
    List<String> title = List.of("No dial tone on the " + word);
    Await.until("the hit", () -> robin.texts(".hit h2").equals(title));
    browser.findElement(By.cssSelector(".hit h2 a")).click();
    Await.until("the article", () -> robin.texts("h1").equals(title));
    browser.findElement(By.cssSelector("button[name=helpful][value=no]")).click();
    Await.until("the question why", () -> robin.sees("#comment"));
    robin.type("comment", "Which plug?");
    browser.findElement(By.cssSelector(".feedback form .button")).click();
    Await.until("thanks", () -> robin.place().contains("feedback=thanks"));
  }

  @Test
  void customerSignsInFindsTheTicketAndReplies() {
    robin.withAccount();
    Staff.open(robin.email(), "It hums");
    robin.forgetCookies();
    robin.open("/tickets");
    browser.findElement(By.id("email")).sendKeys(robin.email());
    browser.findElement(By.id("password")).sendKeys(Person.PASSWORD);
    browser.findElement(By.id("submit")).click();
    Await.until("it", () -> robin.texts(".ticket-row__subject").equals(List.of("It hums")));
    browser.findElement(By.cssSelector(".ticket-row")).click();
    Await.until("the ticket", () -> robin.sees("#body"));
    browser.findElement(By.id("body")).sendKeys("It still hums.");
    browser.findElement(By.id("send")).click();
    Await.until("thanks", () -> robin.reads().contains("Your message is with us"));
    assertThat(robin.reads()).contains("It still hums.");
  }

  @Test
  void filtersAndLanguageWorkByForms() {
    robin.withAccount();
    Staff.open(robin.email(), "It hums");
    robin.open("/tickets?status=done");
    assertThat(robin.reads()).contains("Nothing fits");
    browser.findElement(By.cssSelector("details.menu:last-child summary")).click();
    browser.findElement(By.cssSelector("button[name=language][value=de]")).click();
    Await.until("the German page", () -> robin.texts("h1").equals(List.of("Meine Tickets")));
  }

  @Test
  void guestReadsAndAnswersByTheMailedLink() {
    Form.at("/tickets/new", "newTicket")
        .with("subject", "Without a script")
        .with("body", "Nor an account.")
        .with("email", robin.email())
        .press("open");
    robin.open(robin.mailed("/t/[\\w-]+"));
    browser.findElement(By.id("body")).sendKeys("One more thing.");
    browser.findElement(By.id("send")).click();
    Await.until("the answer", () -> robin.reads().contains("One more thing."));
    assertThat(robin.reads()).contains("Nor an account.");
  }
}
