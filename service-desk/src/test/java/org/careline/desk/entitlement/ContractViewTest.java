package org.careline.desk.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractViewTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void firstAndLastDayCount() {
    ContractView contract = until(Optional.of(LAST));

    assertThat(contract.covers(FIRST)).isTrue();
    assertThat(contract.covers(LAST)).isTrue();
    assertThat(contract.covers(FIRST.minusDays(1))).isFalse();
    assertThat(contract.covers(LAST.plusDays(1))).isFalse();
  }

  @Test
  void withoutAnEndItRunsOn() {
    assertThat(until(Optional.empty()).covers(LAST.plusYears(30))).isTrue();
  }

  private static ContractView until(Optional<LocalDate> end) {
    return new ContractView(
        "C-1", "Care", FIRST, end, Optional.empty(), Optional.empty(), Optional.of("acme"), 1);
  }
}
