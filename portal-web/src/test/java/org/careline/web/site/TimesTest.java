package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");

  @Test
  void momentOnEitherSideOfNowIsJustNow() {
    assertThat(in(Locale.ENGLISH).relative(NOW.minusSeconds(20))).isEqualTo("just now");
    assertThat(in(Locale.GERMAN).relative(NOW.plusSeconds(20))).isEqualTo("gerade eben");
  }

  @Test
  void timesAreSaidInTheNearestUnit() {
    assertThat(in(Locale.ENGLISH).relative(NOW.minusSeconds(31))).isEqualTo("1 minute ago");
    assertThat(in(Locale.GERMAN).relative(NOW.plusSeconds(7200))).isEqualTo("in 2 Stunden");
    assertThat(in(Locale.ENGLISH).relative(NOW.minusSeconds(190_000))).isEqualTo("2 days ago");
  }

  private static Times in(Locale language) {
    Visitor visitor =
        new Visitor(null, new Languages()) {
          @Override
          public Locale locale() {
            return language;
          }
        };
    visitor.recognise("Robin", language, ZoneId.of("Europe/Berlin"));
    return new Times(
        visitor, new Texts(visitor, new TextBundles()), Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
