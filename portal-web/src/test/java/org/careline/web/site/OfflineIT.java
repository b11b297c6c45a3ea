package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.testkit.Await;
import org.careline.testkit.OnCareline;
import org.careline.web.Person;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

/** The train enters a tunnel. */
@OnCareline
class OfflineIT {

  private static final String READY =
      "return navigator.serviceWorker.controller !== null"
          + " || navigator.serviceWorker.ready.then(() => true)";

  private static final String KEPT =
      "return caches.open('/offline').then(store => store.keys())"
          + ".then(all => all.map(each => each.url).join(' '))";

  @Drone private WebDriver browser;

  private Person robin;

  @BeforeEach
  void pageWasSeenBefore() {
    robin = Person.at(browser);
    robin.open("/");
    Await.until("the worker", () -> Boolean.TRUE.equals(robin.script(READY)));
  }

  @AfterEach
  void online() {
    robin.offline(false);
  }

  @Test
  void pageForTheTimeWithoutANetworkIsKeptWithAllThatItNeeds() {
    // The plug of a test does not reach the worker, so its store is looked into.
    assertThat(robin.script("return caches.match('/offline').then(page => page.text())"))
        .asString()
        .contains("You are offline");
    assertThat(robin.script(KEPT)).asString().contains("careline.css", ".woff2", "icons.svg");
  }

  @Test
  void formIsNotSentAndKeepsWhatWasTyped() {
    robin.open("/tickets/new").type("subject", "In the tunnel").offline(true);
    browser.findElement(By.id("open")).sendKeys(Keys.ENTER);
    robin.waitsFor("[data-offline-notice]");
    assertThat(robin.reads()).contains("You are offline. Nothing was sent");
    assertThat(robin.field("subject")).isEqualTo("In the tunnel");
    robin.offline(false);
    robin.type("body", "And out again.").type("email", robin.email()).press("open");
    assertThat(robin.place()).isEqualTo("/tickets/received");
  }
}
