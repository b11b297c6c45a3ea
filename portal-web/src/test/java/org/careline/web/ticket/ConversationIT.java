package org.careline.web.ticket;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.careline.testkit.Careline;
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

@OnCareline
class ConversationIT {

  private static final String BEGINS_AT_THE_RIGHT =
      "const paragraph = document.querySelector('.message p'); const words = new Range();"
          + " words.selectNodeContents(paragraph); return words.getBoundingClientRect().left -"
          + " paragraph.getBoundingClientRect().left > 50";

  @Drone private WebDriver browser;

  @TempDir private Path files;

  @Test
  void whoeverWasPromisedMoreReadsThatWeAreLate() throws Exception {
    Person robin = Person.at(browser).withAccount();
    Path log = Files.writeString(files.resolve("router.txt"), "line down at 10:04");
    String ticket = open(robin, "No answer since Monday", log);
    assertThat(robin.texts(".next")).first().asString().contains("You hear from us by");
    try (Connection database = Careline.database();
        PreparedStatement late =
            database.prepareStatement(
                "update ticket set first_response_due_at = '2026-01-05 09:00:00'"
                    + " where id = ? - 100000")) {
      late.setString(1, number(ticket));
      assertThat(late.executeUpdate()).isEqualTo(1);
    }
    robin.open(ticket).type("body", "Is anybody there?").press("send");
    assertThat(robin.texts(".next"))
        .first()
        .asString()
        .contains("We are sorry that it takes longer.")
        .doesNotContain("You hear from us by");
  }

  @Test
  void ticketIsFollowedFromItsFirstWordToItsLast() throws Exception {
    Path log = Files.writeString(files.resolve("router.txt"), "line down at 10:04");
    Person robin = Person.at(browser).withAccount();
    String ticket = open(robin, "Calls drop after ten minutes", log);
    assertThat(robin.reads()).contains("We have it", "What happens next", "router.txt");
    assertFileIsSaved();

    Staff.answer(number(ticket), "Which phone is it?", "pending");
    robin.open(ticket);
    assertThat(robin.reads()).contains("Waiting for your answer", "Which phone is it?");
    robin.type("body", "The one on my desk.").press("send");
    assertThat(robin.reads()).contains("The one on my desk.", "We are on it");

    browser.findElement(By.xpath("//summary[contains(., 'More urgent')]")).sendKeys(Keys.ENTER);
    robin.press("escalate");
    assertThat(robin.reads()).contains("We have moved your ticket up", "High");

    robin.press("solve");
    assertThat(robin.texts(".ticket-head .status")).containsExactly("Solved");
    robin.type("body", "It is back.").press("reopen");
    assertThat(robin.texts(".ticket-head .status")).containsExactly("We are on it");
    assertThat(robin.reads()).contains("It is back.");

    browser.findElement(By.xpath("//summary[contains(., 'Close this')]")).sendKeys(Keys.ENTER);
    robin.press("close");
    assertThat(robin.texts(".ticket-head .status")).containsExactly("Closed");
    assertThat(robin.sees("#reply")).isFalse();
    assertThat(robin.complaints()).isEmpty();
  }

  @Test
  void emptyReplyIsSaidAndNotSent() throws IOException {
    Person robin = Person.at(browser).withAccount();
    open(robin, "Nothing to add", Files.writeString(files.resolve("a.txt"), "a"));
    robin.press("send");
    assertThat(robin.texts(".error-summary a"))
        .containsExactly("Write something before you send it.");
    assertThat(robin.texts(".message")).hasSize(1);
  }

  @Test
  void replyWrittenInASessionThatEndedIsSentAfterTheSignIn() throws IOException {
    Person robin = Person.at(browser).withAccount();
    String ticket = open(robin, "Slow", Files.writeString(files.resolve("a.txt"), "a"));
    robin.open(ticket).type("body", "An answer that took half an hour.");
    robin.forgetCookies();
    robin.press("send").signIn(Person.PASSWORD);
    assertThat(robin.place()).isEqualTo(ticket);
    assertThat(robin.field("body")).isEqualTo("An answer that took half an hour.");
    robin.press("send");
    assertThat(robin.texts(".message").get(0)).contains("An answer that took half an hour.");
  }

  @Test
  void replyToATicketThatWasClosedMeanwhileIsNotLost() throws IOException {
    Person robin = Person.at(browser).withAccount();
    String ticket = open(robin, "Slow", Files.writeString(files.resolve("a.txt"), "a"));
    robin.open(ticket).type("body", "An answer that took half an hour.");
    Form.at(ticket, "reply")
        .cookie(browser.manage().getCookieNamed("careline").getValue())
        .press("close");
    robin.press("send");
    assertThat(robin.reads()).contains("Your message was not sent", "Ask again");
    assertThat(robin.field("tooLate")).isEqualTo("An answer that took half an hour.");
    robin.open(ticket);
    assertThat(robin.sees("#tooLate")).isFalse();
  }

  @Test
  void paragraphsRunAsTheirScriptDoes() throws IOException {
    Person robin = Person.at(browser).withAccount();
    String ticket = open(robin, "Slow", Files.writeString(files.resolve("a.txt"), "a"));
    robin.open(ticket).type("body", "مرحبا، الهاتف لا يعمل.").press("send");
    assertThat(robin.script(BEGINS_AT_THE_RIGHT)).isEqualTo(true);
    robin.type("body", "It does not ring.").press("send");
    assertThat(robin.script(BEGINS_AT_THE_RIGHT)).isEqualTo(false);
  }

  @Test
  void answerOfAProgramIsSignedByTheCompany() throws IOException {
    Person robin = Person.at(browser).withAccount();
    String ticket = open(robin, "Slow", Files.writeString(files.resolve("a.txt"), "a"));
    Staff.answer(number(ticket), "Which phone is it?", "pending");
    robin.open(ticket);
    assertThat(robin.texts(".message__head").get(0))
        .startsWith("Careline")
        .doesNotContain("Careline Careline");
    assertThat(robin.texts(".change").get(0)).startsWith("Careline is waiting for your answer");
  }

  @Test
  void somebodyElsesTicketIsAsGoodAsNone() throws Exception {
    Person robin = Person.at(browser).withAccount();
    String ticket = open(robin, "Mine alone", Files.writeString(files.resolve("a.txt"), "secret"));
    String file = browser.findElement(By.cssSelector(".message .files a")).getDomAttribute("href");
    Person other = Person.at(browser).withAccount();
    HttpResponse<String> theirs = get(ticket);
    HttpResponse<String> none = get("/tickets/999999999");
    assertThat(theirs.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
    assertThat(theirs.body().replace(number(ticket), ""))
        .isEqualTo(none.body().replace("999999999", ""));
    assertThat(get(file).statusCode()).isEqualTo(404);
    assertThat(other.open(ticket).reads()).contains("We could not find that page");
  }

  private static String open(Person person, String subject, Path file) {
    person.open("/tickets/new").type("subject", subject).type("body", "Since Monday.");
    person.attach(file).waitsFor(".uploads__file button");
    person.press("open");
    assertThat(person.place()).matches("/tickets/\\d+\\?done=opened");
    return person.place().replaceAll("\\?.*", "");
  }

  private static String number(String ticket) {
    return ticket.substring(ticket.lastIndexOf('/') + 1);
  }

  private void assertFileIsSaved() throws Exception {
    String file = browser.findElement(By.cssSelector(".message .files a")).getDomAttribute("href");
    assertIsSaved(get(file));
    // No page is sent again in its place.
    assertIsSaved(get(file));
  }

  private static void assertIsSaved(HttpResponse<String> answer) {
    assertThat(answer.body()).isEqualTo("line down at 10:04");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = Careline.portal().resolve(path);
    String session = browser.manage().getCookieNamed("careline").getValue();
    return Careline.http()
        .send(
            HttpRequest.newBuilder(address).header("Cookie", "careline=" + session).build(),
            ofString());
  }
}
