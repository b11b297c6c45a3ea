package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  private final Languages languages = new Languages(List.of("en", "de"), "Europe/Berlin");

  @Test
  void austriansAreAnsweredInGerman() {
    assertThat(languages.best(List.of(Locale.JAPANESE, Locale.forLanguageTag("de-AT"))))
        .isEqualTo(Locale.GERMAN);
  }

  @Test
  void everybodyElseIsAnsweredInTheFirstLanguage() {
    assertThat(languages.best(List.of(Locale.JAPANESE))).isEqualTo(Locale.ENGLISH);
    assertThat(languages.best(List.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void theAddressOfAHelpPageNamesItsLanguage() {
    assertThat(languages.ofPath("/help/de/rechnung")).contains(Locale.GERMAN);
    assertThat(languages.ofPath("/help/fr/facture")).isEmpty();
    assertThat(languages.ofPath("/tickets")).isEmpty();
  }

  @Test
  void helpPageIsFollowedIntoAnotherLanguage() {
    assertThat(Languages.translated("/help/en/invoice?x=1", Locale.GERMAN))
        .isEqualTo("/help/de/invoice?x=1");
    assertThat(Languages.translated("/search?q=/help/en/", Locale.GERMAN))
        .isEqualTo("/search?q=/help/en/");
  }

  @Test
  void aLanguageIsNamedInItsOwnWords() {
    assertThat(languages.nameOf(Locale.GERMAN)).isEqualTo("Deutsch");
  }
}
