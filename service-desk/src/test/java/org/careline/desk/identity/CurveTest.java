package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final Instant LAST = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void typingErrorsCostNothing() {
    assertThat(Curve.ACCOUNT.openAt(0, LAST)).isEqualTo(LAST);
    assertThat(Curve.ACCOUNT.openAt(4, LAST)).isEqualTo(LAST);
  }

  @Test
  void eachFurtherFailureDoublesTheWait() {
    assertThat(Curve.ACCOUNT.openAt(5, LAST)).isEqualTo(LAST.plusSeconds(1));
    assertThat(Curve.ACCOUNT.openAt(6, LAST)).isEqualTo(LAST.plusSeconds(2));
    assertThat(Curve.ACCOUNT.openAt(9, LAST)).isEqualTo(LAST.plusSeconds(16));
  }

  @Test
  void noWaitIsLongerThanTheLongest() {
    assertThat(Curve.ACCOUNT.openAt(40, LAST)).isEqualTo(LAST.plus(Duration.ofMinutes(5)));
    assertThat(Curve.REMOTE.openAt(1_000_000, LAST)).isEqualTo(LAST.plus(Duration.ofMinutes(15)));
  }

  @Test
  void failuresAreForgottenAfterAQuietTime() {
    Instant later = LAST.plus(Duration.ofHours(12));

    assertThat(Curve.ACCOUNT.remembered(7, LAST, later.minusMillis(1))).isEqualTo(7);
    assertThat(Curve.ACCOUNT.remembered(7, LAST, later)).isZero();
  }
}
