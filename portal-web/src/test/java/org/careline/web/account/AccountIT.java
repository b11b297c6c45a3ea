package org.careline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.testkit.OnCareline;
import org.careline.web.Person;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

@OnCareline
class AccountIT {

  @Drone private WebDriver browser;

  @Test
  void signOutEverywhereEndsTheOtherSessionsAtOnce() {
    Person robin = Person.at(browser).withAccount();
    Cookie elsewhere = browser.manage().getCookieNamed("careline");
    robin.forgetCookies();
    robin.open("/sign-in?next=/account/security").signIn(Person.PASSWORD);
    robin.press("endSessions");
    assertThat(robin.place()).isEqualTo("/account/security?done=sessions");
    robin.open("/account");
    assertThat(robin.place()).isEqualTo("/account");

    robin.forgetCookies();
    browser.manage().addCookie(elsewhere);
    robin.open("/account");
    assertThat(robin.place()).startsWith("/sign-in");
  }

  @Test
  void newPasswordCountsFromNowOn() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/account/security").type("oldPassword", "not my password");
    robin.type("newPassword", "four yellow tricycles").press("savePassword");
    assertThat(robin.texts(".field__error")).containsExactly("This is not your password.");

    robin.type("oldPassword", Person.PASSWORD).type("newPassword", "four yellow tricycles");
    robin.press("savePassword");
    assertThat(robin.place()).isEqualTo("/account/security?done=password");

    robin.forgetCookies();
    robin.open("/sign-in").signIn(Person.PASSWORD);
    assertThat(robin.texts(".error-summary")).isNotEmpty();
    robin.signIn("four yellow tricycles");
    assertThat(robin.place()).isEqualTo("/tickets");
  }

  @Test
  void newAddressCountsOnceItIsConfirmed() {
    Person robin = Person.at(browser).withAccount();
    String moved = "moved-" + robin.email();
    robin.open("/account/security").type("email", moved).type("password", Person.PASSWORD);
    robin.press("saveEmail");
    assertThat(robin.place()).isEqualTo("/account/security?done=email");

    String link = Person.mailed(moved, "/verify\\?change=[\\w-]+");
    robin.open("/account");
    assertThat(robin.reads()).contains("You sign in with " + robin.email());
    robin.open(link).press("submitChange");
    assertThat(robin.place()).isEqualTo("/sign-in?notice=changed");

    robin.forgetCookies();
    robin.open("/sign-in").signIn(Person.PASSWORD);
    assertThat(robin.texts(".error-summary")).isNotEmpty();
    robin.signIn(moved, Person.PASSWORD);
    assertThat(robin.place()).isEqualTo("/tickets");
    robin.open(link);
    assertThat(robin.reads()).contains("This link no longer works");
  }

  @Test
  void sessionThatEndedLosesNothing() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/account").type("name", "Robin Neumann").type("phone", "+49 30 5550100");
    browser.findElement(By.id("answers")).click();
    robin.forgetCookies();
    robin.press("save").signIn(Person.PASSWORD);
    assertThat(robin.reads()).contains("Nothing has been sent yet");
    assertThat(robin.field("name")).isEqualTo("Robin Neumann");
    assertThat(browser.findElement(By.id("answers")).isSelected()).isFalse();
    assertThat(browser.findElement(By.id("statusChanges")).isSelected()).isTrue();
    robin.press("save");
    assertThat(robin.place()).isEqualTo("/account?done=true");
    assertThat(robin.field("phone")).isEqualTo("+49 30 5550100");
  }

  @Test
  void profileDecidesTheLanguageOfThePages() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/account").type("name", "Robin Neumann");
    new Select(browser.findElement(By.id("language"))).selectByValue("de");
    robin.press("save");
    assertThat(robin.reads()).contains("Meine Angaben", "Gespeichert");
    assertThat(robin.field("name")).isEqualTo("Robin Neumann");
  }
}
