package org.careline.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.careline.testkit.OnCareline;
import org.careline.web.Form;
import org.careline.web.Person;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;

@OnCareline
class SignUpIT {

  private static final String TORONTO = "America/Toronto";

  @Drone private WebDriver browser;

  @Test
  void mistakesAreListedInTheOrderOfTheFields() {
    Person robin = Person.at(browser);
    robin.open("/sign-up").press("submit");
    assertThat(robin.texts(".error-summary a"))
        .hasSize(3)
        .zipSatisfy(
            robin.texts(".field__error"), (above, beside) -> assertThat(above).endsWith(beside));
  }

  @Test
  void guestFollowsTheTicketByItsLinkAndFindsItInTheAccountLater() {
    ((HasCdp) browser)
        .executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", TORONTO));
    Person robin = Person.at(browser);
    robin.open("/tickets/new").type("subject", "Can I keep my number?");
    robin.type("body", "I would like to move to you.").type("email", robin.email()).press("open");
    assertThat(robin.place()).isEqualTo("/tickets/received");

    robin.open(robin.mailed("/t/[\\w-]+")).type("body", "It is a number in Hamburg.").press("send");
    assertThat(robin.reads()).contains("Can I keep my number?", "It is a number in Hamburg.");

    robin.open("/sign-up").type("name", "Robin Person").type("email", robin.email());
    robin.type("password", Person.PASSWORD).press("submit");
    assertThat(robin.reads()).contains("Check your mail");

    String link = robin.mailed("/verify\\?token=[\\w-]+");
    robin.open(link).type("password", "a mistyped password").press("submit");
    assertThat(robin.reads()).contains("not the password you chose");
    robin.type("password", Person.PASSWORD).press("submit");
    assertThat(robin.place()).isEqualTo("/tickets");
    assertThat(robin.texts(".ticket-row__subject")).containsExactly("Can I keep my number?");

    robin.open(link);
    assertThat(robin.reads()).contains("This link no longer works");
    robin.open("/account");
    assertThat(robin.field("zone")).isEqualTo(TORONTO);
    assertThat(robin.complaints()).isEmpty();
  }

  @Test
  void nobodyLearnsWhetherAnAddressHasAnAccount() {
    Person robin = Person.at(browser).withAccount();
    Form.Answer known = signUp(robin.email());
    Form.Answer unknown = signUp("new-" + robin.email());
    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(303);
    assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
    assertThat(robin.mailed("/sign-in|/reset")).isNotBlank();
  }

  private static Form.Answer signUp(String email) {
    return Form.at("/sign-up", "signUp")
        .from(Form.someNetwork())
        .with("name", "Robin")
        .with("email", email)
        .with("password", Person.PASSWORD)
        .press("submit");
  }
}
