package org.careline.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

@OnCareline
class SignInIT {

  @Drone private WebDriver browser;

  @Test
  void pageThatWasAskedForFollowsTheSignIn() {
    Person robin = Person.at(browser).withAccount();
    robin.forgetCookies();
    robin.open("/account/security");
    assertThat(robin.place()).isEqualTo("/sign-in?next=%2Faccount%2Fsecurity");
    robin.signIn("not my password");
    assertThat(robin.texts(".error-summary")).isNotEmpty();
    assertThat(robin.field("email")).isEqualTo(robin.email());
    robin.signIn(Person.PASSWORD);
    assertThat(robin.place()).isEqualTo("/account/security");
  }

  @Test
  void wrongPasswordAndUnknownAddressGetTheSameAnswer() {
    Person robin = Person.at(browser).withAccount();
    Form.Answer known = attempt(robin.email());
    Form.Answer unknown = attempt("nobody-" + robin.email());
    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
    assertThat(known.body().replace(robin.email(), ""))
        .isEqualTo(unknown.body().replace("nobody-" + robin.email(), ""))
        .contains("do not fit together");
    assertThat(known.cookie("careline")).isEmpty();
  }

  @Test
  void whatWasLeftOutIsSaidBesideItsField() {
    Person robin = Person.at(browser);
    robin.open("/sign-in").press("submit");
    assertThat(robin.texts(".field__error"))
        .containsExactly("Please fill this in.", "Please fill this in.");
    assertThat(robin.texts(".error-summary a"))
        .containsExactly("E-mail address: Please fill this in.", "Password: Please fill this in.");
    robin.open("/reset").press("submit");
    assertThat(robin.texts(".field__error")).containsExactly("Please fill this in.");
  }

  @Test
  void whoeverTriesTooOftenIsAskedToWait() throws SQLException {
    Person robin = Person.at(browser);
    assertThat(attempt(robin.email()).status()).isEqualTo(200);
    Attempts.failed(20, "account:" + robin.email());
    Form.Answer refused = attempt(robin.email());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isPresent();
    robin.open("/sign-in").signIn("one more attempt");
    assertThat(robin.texts(".error-summary li"))
        .containsExactly("There were too many attempts. Please try again in 5 minutes.");
    assertThat(robin.field("email")).isEqualTo(robin.email());
  }

  @Test
  void forgottenPasswordIsReplacedByAMailedLinkOnce() {
    Person robin = Person.at(browser).withAccount();
    robin.forgetCookies();
    robin.open("/reset").type("email", robin.email()).press("submit");
    assertThat(robin.reads()).contains("Check your mail");

    String link = robin.mailed("/reset\\?token=[\\w-]+");
    robin.open(link).type("password", "short").press("submitChoice");
    assertThat(robin.texts(".field__error")).hasSize(1);
    robin.type("password", "four yellow tricycles").press("submitChoice");
    assertThat(robin.place()).isEqualTo("/sign-in?notice=reset");

    robin.signIn(Person.PASSWORD);
    assertThat(robin.texts(".error-summary")).isNotEmpty();
    robin.signIn("four yellow tricycles");
    assertThat(robin.place()).isEqualTo("/tickets");

    robin.open(link);
    assertThat(robin.reads()).contains("This link no longer works");
    assertThat(robin.complaints()).isEmpty();
  }

  @Test
  void signInBeginsASessionWithASafeCookieAndANewName() {
    Person robin = Person.at(browser).withAccount();
    Form.Answer first = signIn(Form.at("/sign-in", "signIn"), robin.email());
    String session = first.cookie("careline").orElseThrow();
    assertThat(first.header("Set-Cookie").orElseThrow())
        .contains("; HttpOnly")
        .containsIgnoringCase("; SameSite=Lax")
        .doesNotContain("Secure");
    assertThat(first.header("Location")).contains("/tickets");
    assertThat(first.header("Content-Type")).isEmpty();

    Form.Answer again = signIn(Form.at("/sign-in", "signIn").cookie(session), robin.email());
    assertThat(again.cookie("careline").orElseThrow()).isNotEqualTo(session);
  }

  @Test
  void strangerHasNoSession() {
    Person robin = Person.at(browser);
    robin.open("/").open("/tickets/new").open("/sign-up").open("/sign-in");
    assertThat(browser.manage().getCookies()).isEmpty();
  }

  private static Form.Answer attempt(String email) {
    return Form.at("/sign-in", "signIn")
        .with("email", email)
        .with("password", "not the password")
        .press("submit");
  }

  private static Form.Answer signIn(Form form, String email) {
    return form.with("email", email).with("password", Person.PASSWORD).press("submit");
  }
}
