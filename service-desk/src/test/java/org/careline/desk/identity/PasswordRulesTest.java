package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.careline.db.outcome.Invalid;
import org.careline.desk.account.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

  @ParameterizedTest
  @CsvSource({
    "short, identity.password.short",
    "Password123, identity.password.common",
    "aaaaaaaaaaaaaaa, identity.password.common",
    "abababababab, identity.password.common",
    "margaret.hale@x.example, identity.password.likeEmail",
    "Margaret.Hale, identity.password.likeEmail"
  })
  void weakPasswordsAreRefused(String password, String why) {
    assertThat(violation(password)).isEqualTo(why);
  }

  @Test
  void lengthCountsCharactersAndHasAnEnd() {
    assertThat(violation("😀😁😂😃😄😅😆😇😈")).isEqualTo("identity.password.short");
    assertThat(violation("ab1".repeat(67))).isEqualTo("identity.password.long");
    assertThat(violation(null)).isEqualTo("identity.password.short");
  }

  @Test
  void wordsAreEnough() {
    assertThatCode(() -> check("seven green umbrellas")).doesNotThrowAnyException();
    assertThatCode(() -> check("äöüß äöüß1")).doesNotThrowAnyException();
  }

  private static String violation(String password) {
    return catchThrowableOfType(Invalid.class, () -> check(password)).violations().get(0).key();
  }

  private static void check(String password) {
    Checks checks = new Checks();
    PasswordRules.check(checks, "password", password, "margaret.hale@x.example");
    checks.done();
  }
}
