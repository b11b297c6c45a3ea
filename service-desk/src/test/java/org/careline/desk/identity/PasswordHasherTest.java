package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void knowsThePasswordAgain() {
    String hash = hasher.hash("seven green umbrellas");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.matches("seven green umbrellas", hash)).isTrue();
    assertThat(hasher.matches("seven green umbrella", hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  @Test
  void saltsDiffer() {
    assertThat(hasher.hash("seven green umbrellas"))
        .isNotEqualTo(hasher.hash("seven green umbrellas"));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(hasher.matches("gru\u0308nes Haus 12", hasher.hash("gr\u00fcnes Haus 12"))).isTrue();
  }

  @Test
  void hashOfOtherParametersStillWorksAndIsOutdated() {
    String old =
        com.password4j.Argon2Function.getInstance(256, 2, 1, 32, com.password4j.types.Argon2.ID)
            .hash("an older password")
            .getResult();

    assertThat(hasher.isOutdated(old)).isTrue();
    assertThat(hasher.matches("an older password", old)).isTrue();
  }
}
