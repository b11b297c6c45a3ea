package org.careline.kb.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTextTest {

  @ParameterizedTest
  @CsvSource({
    "mail to ann.lee@example.org fails, mail to [mail] fails",
    "+49 (30) 123456-78 not reachable, [phone] not reachable",
    "call 030 1234567, call [phone]",
    "bill 1234567890, bill [number]",
    "iban DE89 3704 0044 0532 0130 00 wrong, iban [number] wrong",
    "phone 00:1a:2b:3c:4d:5e offline, phone [number] offline",
  })
  void personalDataIsMasked(String typed, String kept) {
    assertThat(QuestionText.masked(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"error 4711", "ports 10000-20000", "*43", "HG-630 blinks", "192.168.0.1", "DE 12"})
  void whatIsAskedStays(String typed) {
    assertThat(QuestionText.masked(typed)).isEqualTo(typed);
  }

  @Test
  void aNumberIsMaskedBeforeTheTextIsCut() {
    String typed = "x".repeat(195) + " 030 1234567";
    assertThat(QuestionText.masked(typed)).doesNotContain("030").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void questionsAreTheSameWithoutPunctuationAndCapitals() {
    assertThat(QuestionText.normal("  Why is my ROUTER\tred?! "))
        .isEqualTo(QuestionText.normal("why is my router red"))
        .isEqualTo("why is my router red");
    assertThat(QuestionText.normal("Größe 😀 ändern")).isEqualTo("größe ändern");
    assertThat(QuestionText.normal("?!")).isEmpty();
    assertThat(QuestionText.normal("क्या")).isEqualTo("क्या");
  }
}
