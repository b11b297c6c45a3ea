package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final TextBundles bundles = new TextBundles();

  /** The same in both languages, because it is a name. */
  private static final List<String> NAMES = List.of("site.name");

  @Test
  void everyWordIsThereInGerman() {
    Map<String, String> english = bundles.in(Locale.ENGLISH);
    Map<String, String> german = bundles.in(Locale.GERMAN);
    assertThat(german.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .filteredOn(key -> english.get(key).length() > 24 && !NAMES.contains(key))
        .allSatisfy(key -> assertThat(german.get(key)).as(key).isNotEqualTo(english.get(key)));
  }

  @Test
  void everySentenceIsAPattern() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      bundles
          .in(locale)
          .forEach((key, word) -> assertThat(new MessageFormat(word, locale)).as(key).isNotNull());
    }
  }

  @Test
  void wordsInAnUnknownLanguageAreEnglish() {
    assertThat(bundles.in(Locale.JAPANESE)).isEqualTo(bundles.in(Locale.ENGLISH));
  }
}
