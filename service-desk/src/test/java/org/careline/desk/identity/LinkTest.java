package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.CustomerId;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void resetLinkWorksOnce() {
    Link link = link(Purpose.RESET);
    link.use(NOW);

    assertThat(link.isGood(NOW)).isFalse();
    assertThatThrownBy(() -> link.use(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void guestLinkWorksAgainAndAgain() {
    Link link = link(Purpose.GUEST_TICKET);
    link.use(NOW);

    assertThat(link.isGood(NOW)).isTrue();
  }

  @Test
  void everyLinkHasAnEnd() {
    for (Purpose purpose : Purpose.values()) {
      Instant end = NOW.plus(purpose.lifetime());
      assertThat(link(purpose).isGood(end.minusMillis(1))).isTrue();
      assertThat(link(purpose).isGood(end)).isFalse();
    }
  }

  private static Link link(Purpose purpose) {
    return new Link(purpose, Optional.of(new CustomerId(1)), "x", new byte[16], new byte[32], NOW);
  }
}
