package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {

  @Test
  void nobodyTakesMoreThanTheirShare() {
    Quota quota = new Quota(2, Duration.ofHours(1));
    assertThat(quota.take("a").left()).isEqualTo(1);
    assertThat(quota.take("a").granted()).isTrue();
    assertThat(quota.take("a").granted()).isFalse();
    assertThat(quota.take("a").next()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(30));
    assertThat(quota.take("b").granted()).isTrue();
  }

  @Test
  void nothingIsNoLimit() {
    Quota quota = new Quota(0, Duration.ofHours(1));
    assertThat(quota.isUnlimited()).isTrue();
    assertThat(quota.take("a").granted()).isTrue();
  }
}
