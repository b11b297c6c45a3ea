package org.careline.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

  private static final Letters LETTERS = new Letters(new MailSettings());

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void everyMailCanBeWrittenInEveryLanguage(MailKind kind) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMANY, Locale.JAPANESE}) {
      Letter letter =
          LETTERS.write(
              kind,
              facts(locale, "Ann"),
              kind == MailKind.EMAIL_CHANGED ? Optional.empty() : url());
      assertThat(letter.subject()).isNotBlank();
      assertThat(letter.text() + letter.html() + letter.subject())
          .doesNotContain(
              "{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{{", "{%", "null", "''");
      assertThat(letter.text()).contains("Careline").doesNotContain("&#", "&quot;");
    }
  }

  @Test
  void momentsAreInTheRecipientsZoneAndLanguage() {
    Letter english = LETTERS.write(MailKind.TICKET_RECEIVED, facts(Locale.UK, "Ann"), url());
    assertThat(english.text()).contains("Monday, 23 November 2026").contains("18:00");
    Letter german = LETTERS.write(MailKind.TICKET_RECEIVED, facts(Locale.GERMANY, "Ann"), url());
    assertThat(german.text()).contains("Montag, 23. November 2026").contains("18:00");
  }

  @Test
  void aLanguageNobodyTranslatedReadsEnglishThroughout() {
    Letter letter = LETTERS.write(MailKind.TICKET_RECEIVED, facts(Locale.JAPANESE, "Ann"), url());
    assertThat(letter.text()).contains("Monday");
    assertThat(letter.html()).contains("lang=\"en\"", "background:#0b5f6e;color:#ffffff");
  }

  @Test
  void nothingAPersonTypedBecomesMarkup() {
    Letter letter =
        LETTERS.write(
            MailKind.TICKET_ANSWERED, facts(Locale.ENGLISH, "<script>alert(1)</script>"), url());
    assertThat(letter.html()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(letter.html()).contains("<strong>bold</strong>").doesNotContain("<img");
    assertThat(letter.text()).contains("<script>alert(1)</script>").contains("> **bold**");
  }

  @Test
  void withoutAPromiseNoneIsMentioned() {
    MailFacts facts = facts(Locale.ENGLISH, "Ann");
    MailFacts without =
        new MailFacts(
            facts.occurredAt(),
            facts.name(),
            facts.locale(),
            facts.zone(),
            facts.ticket(),
            facts.subject(),
            facts.quote(),
            facts.by(),
            Optional.empty(),
            facts.link(),
            facts.path(),
            facts.detail());
    assertThat(LETTERS.write(MailKind.TICKET_RECEIVED, without, url()).text())
        .doesNotContain("at the latest");
  }

  @Test
  void factsSurviveTheDatabase() {
    MailFacts facts = facts(Locale.GERMANY, "Änn");
    assertThat(MailFacts.parse(facts.toJson())).isEqualTo(facts);
  }

  private static Optional<String> url() {
    return Optional.of("https://x.example/tickets/100001?a=1&b=2");
  }

  private static MailFacts facts(Locale locale, String name) {
    return new MailFacts(
        Instant.parse("2026-11-23T09:00:00Z"),
        name,
        locale,
        ZoneId.of("Europe/Berlin"),
        Optional.of("100001"),
        Optional.of("No dial tone"),
        Optional.of("**bold** <img src=x>\n\nsecond"),
        Optional.of("Kim"),
        Optional.of(Instant.parse("2026-11-23T17:00:00Z")),
        Optional.of(5L),
        Optional.of("/tickets/100001"),
        Optional.of("new@x.example"));
  }
}
