package org.careline.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careline.testkit.OnCareline;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

@OnCareline
class MyTicketsIT {

  private static final By SHOW = By.cssSelector(".filter button");

  @Drone private WebDriver browser;

  @Test
  void listIsFilteredSortedSearchedAndPagedByItsAddress() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/tickets");
    assertThat(robin.reads()).contains("No tickets yet");

    for (int i = 1; i <= 27; i++) {
      Staff.open(robin.email(), "Line " + i + " crackles");
    }
    Staff.open(robin.email(), "A cable is missing");
    robin.open("/tickets?q=cable").press(By.cssSelector(".ticket-row"));
    Staff.answer(robin.place().replaceAll("\\D", ""), "Which one?", "pending");

    robin.open("/tickets");
    assertThat(robin.texts(".ticket-list--waiting .ticket-row__subject"))
        .containsExactly("A cable is missing");
    assertThat(robin.texts(".ticket-row")).hasSize(25);
    List<String> first = robin.texts(".ticket-row__subject");
    robin.press(By.cssSelector(".pager [rel=next]"));
    assertThat(robin.texts(".ticket-row__subject")).hasSize(3).doesNotContainAnyElementsOf(first);
    browser.navigate().back();
    assertThat(robin.texts(".ticket-row__subject")).isEqualTo(first);

    robin.press(By.linkText("Waiting for me"));
    assertThat(robin.texts(".ticket-row__subject")).containsExactly("A cable is missing");
    robin.press(By.linkText("Solved and closed"));
    assertThat(robin.reads()).contains("Nothing fits");

    robin.open("/tickets").type("q", "crackles");
    new Select(browser.findElement(By.id("sort"))).selectByValue("opened");
    robin.press(SHOW);
    assertThat(robin.place()).contains("q=crackles", "sort=opened");
    assertThat(robin.texts(".ticket-row__subject").get(0)).isEqualTo("Line 27 crackles");
    String address = robin.place();
    robin.press(By.cssSelector(".ticket-row"));
    browser.navigate().back();
    assertThat(robin.place()).isEqualTo(address);
    assertThat(robin.field("q")).isEqualTo("crackles");
    assertThat(robin.complaints()).isEmpty();
  }

  @Test
  void organizationsTicketsAreForThoseWhoMaySeeThem() {
    Person robin = Person.at(browser).withAccount();
    String office = Staff.organization("Office of Robin and Kim");
    Staff.employ(office, robin.email(), false);
    String kim = "kim-" + robin.email();
    Staff.open(kim, "Kim cannot hear");
    Staff.employ(office, kim, false);
    Staff.open(kim, "Kim cannot be heard");

    robin.open("/tickets?scope=organization");
    assertThat(robin.sees("#scope")).isFalse();
    assertThat(robin.reads()).doesNotContain("Kim");

    Staff.employ(office, robin.email(), true);
    robin.open("/tickets");
    new Select(browser.findElement(By.id("scope"))).selectByValue("organization");
    robin.press(SHOW);
    assertThat(robin.texts(".ticket-row__subject")).contains("Kim cannot be heard");
    robin.press(By.cssSelector(".ticket-row"));
    assertThat(robin.texts("h1")).containsExactly("Kim cannot be heard");
  }

  @Test
  void addressThatWasMadeUpIsNotFound() {
    Person robin = Person.at(browser).withAccount();
    robin.open("/tickets?after=made-up");
    assertThat(robin.reads()).contains("We could not find that page");
  }
}
