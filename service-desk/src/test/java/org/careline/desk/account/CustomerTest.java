package org.careline.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final EmailAddress ANN = new EmailAddress("ann@x.example");

  private final Customer guest = Customer.guest(ANN, "Ann", Locale.ENGLISH, NOW);

  @Test
  void guestBecomesActiveByProvingTheAddress() {
    guest.confirmAddress(NOW);

    assertThat(guest.status()).isEqualTo(CustomerStatus.ACTIVE);
  }

  @Test
  void guestIsInvitedOnceStaffDescribeHim() {
    guest.describe("Ann Lee", Locale.GERMAN, ZoneId.of("Europe/Berlin"), Optional.empty(), NOW);

    assertThat(guest.status()).isEqualTo(CustomerStatus.INVITED);
  }

  @Test
  void staffDoNotTakeTheProofAway() {
    guest.confirmAddress(NOW);
    guest.describe("Ann Lee", Locale.GERMAN, ZoneId.of("Europe/Berlin"), Optional.empty(), NOW);

    assertThat(guest.status()).isEqualTo(CustomerStatus.ACTIVE);
  }

  @Test
  void deactivatedCustomerComesBackThroughStaffOnly() {
    guest.deactivate(NOW);
    assertThatThrownBy(() -> guest.confirmAddress(NOW)).isInstanceOf(IllegalStateException.class);

    guest.describe("Ann", Locale.ENGLISH, ZoneId.of("UTC"), Optional.empty(), NOW);
    guest.confirmAddress(NOW);

    assertThat(guest.status()).isEqualTo(CustomerStatus.ACTIVE);
  }
}
