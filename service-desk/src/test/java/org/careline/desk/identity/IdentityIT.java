package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.CustomerStatus;
import org.careline.desk.account.CustomerView;
import org.junit.jupiter.api.Test;

class IdentityIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Optional<ZoneId> NO_ZONE = Optional.empty();
  private static final String PASSWORD = "seven green umbrellas";

  private final Identity desk = new Identity();
  private final String email = Identity.address();

  @Test
  void registeredCustomerSignsInAfterVerification() {
    register(email, "Ann", PASSWORD);
    assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.Refused.class);

    CustomerId customer = verify();

    assertThat(signIn(PASSWORD, NOW)).isEqualTo(new SignInResult.SignedIn(customer, 1));
    SignedInCustomer current = desk.sessions.current(customer, 1).orElseThrow();
    assertThat(current.email()).isEqualTo(email);
    assertThat(current.locale()).isEqualTo(Locale.GERMAN);
    assertThat(current.seesOrganizationTickets()).isFalse();
    assertThat(desk.log.types())
        .containsExactly("customer.verification-requested", "customer.registered");
  }

  @Test
  void verificationLinkWorksOnce() {
    register(email, "Ann", PASSWORD);
    String token = desk.token("customer.verification-requested", NOW);
    var unused = desk.database.in(() -> desk.registration.verify(token, PASSWORD, NO_ZONE, NOW));

    assertThatThrownBy(
            () -> desk.database.in(() -> desk.registration.verify(token, PASSWORD, NO_ZONE, NOW)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void secretsStandNeitherInEventsNorInTheDatabase() {
    register(email, "Ann", PASSWORD);
    String token = desk.token("customer.verification-requested", NOW);

    assertThat(desk.log.all().toString()).doesNotContain(token).doesNotContain(PASSWORD);
    Object rows =
        desk.database.in(
            () ->
                desk.entities
                    .createNativeQuery("select count(*) from link where hex(digest) = ?")
                    .setParameter(1, token)
                    .getSingleResult());
    assertThat(((Number) rows).intValue()).isZero();
  }

  @Test
  void guestKeepsHisRecordWhenHeRegisters() {
    CustomerView guest =
        desk.database.in(
            () -> desk.accounts.customers().findOrAddGuest(email, "ann", Locale.ENGLISH, NOW));
    register(email, "Ann Lee", PASSWORD);
    assertThat(customer().name()).isEqualTo("ann");
    assertThat(customer().status()).isEqualTo(CustomerStatus.GUEST);

    assertThat(verify()).isEqualTo(guest.id());

    assertThat(customer().name()).isEqualTo("Ann Lee");
    assertThat(customer().status()).isEqualTo(CustomerStatus.ACTIVE);
  }

  @Test
  void strangersPasswordDiesWhenTheOwnerVerifiesHerOwn() {
    register(email, "Mallory", "mallorys own password");
    String strangers = desk.token("customer.verification-requested", NOW);
    register(email, "Ann", PASSWORD);
    verify();

    assertThat(signIn("mallorys own password", NOW)).isInstanceOf(SignInResult.Refused.class);
    assertThatThrownBy(
            () ->
                desk.database.in(
                    () ->
                        desk.registration.verify(strangers, "mallorys own password", NO_ZONE, NOW)))
        .isInstanceOf(NotFound.class);
    assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void linkAloneDoesNotLetAStrangersPasswordIn() {
    register(email, "Mallory", "mallorys own password");
    String token = desk.token("customer.verification-requested", NOW);

    assertThat(
            desk.database.in(() -> desk.registration.verify(token, "not that one", NO_ZONE, NOW)))
        .isEmpty();
    assertThat(
            desk.database.in(
                () -> desk.registration.verify(token, "mallorys own password", NO_ZONE, NOW)))
        .isPresent();
  }

  @Test
  void registeringAKnownAddressOnlyTellsItsOwner() {
    register(email, "Ann", PASSWORD);
    verify();
    register(email, "Mallory", "mallorys own password");

    assertThat(customer().name()).isEqualTo("Ann");
    assertThat(signIn("mallorys own password", NOW)).isInstanceOf(SignInResult.Refused.class);
    assertThat(desk.log.last("customer.registration-repeated").payload().getString("name"))
        .isEqualTo("Ann");
  }

  @Test
  void mailToOneAddressIsLimited() {
    for (int i = 0; i < 10; i++) {
      register(email, "Ann", PASSWORD);
    }

    assertThat(desk.log.all()).hasSize(3);
  }

  @Test
  void attemptsAreSlowedDownAndForgivenInTime() {
    register(email, "Ann", PASSWORD);
    verify();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("wrong wrong wrong", NOW)).isInstanceOf(SignInResult.Refused.class);
    }

    assertThat(signIn(PASSWORD, NOW)).isEqualTo(new SignInResult.SlowedDown(NOW.plusSeconds(1)));
    assertThat(signIn(PASSWORD, NOW.plusSeconds(1))).isInstanceOf(SignInResult.SignedIn.class);
    assertThat(signIn("wrong wrong wrong", NOW.plusSeconds(1)))
        .isInstanceOf(SignInResult.Refused.class);
  }

  @Test
  void unknownAccountsAreSlowedDownLikeKnownOnes() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.Refused.class);
    }

    assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.SlowedDown.class);
  }

  @Test
  void resetEndsSessionsAndOtherResetLinks() {
    register(email, "Ann", PASSWORD);
    CustomerId customer = verify();
    forgot();
    String first = desk.token("customer.password-reset-requested", NOW);
    forgot();
    String second = desk.token("customer.password-reset-requested", NOW);
    var unused = desk.database.in(() -> desk.passwords.reset(second, "eight green umbrellas", NOW));

    assertThat(desk.sessions.current(customer, 1)).isEmpty();
    assertThat(desk.database.in(() -> desk.passwords.mayReset(first, NOW))).isFalse();
    assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.Refused.class);
    assertThat(signIn("eight green umbrellas", NOW))
        .isEqualTo(new SignInResult.SignedIn(customer, 2));
  }

  @Test
  void weakPasswordLeavesTheResetLinkWorking() {
    register(email, "Ann", PASSWORD);
    verify();
    forgot();
    String token = desk.token("customer.password-reset-requested", NOW);

    assertThatThrownBy(
            () -> desk.database.in(() -> desk.passwords.reset(token, "password123", NOW)))
        .isInstanceOf(Invalid.class);
    assertThat(desk.database.in(() -> desk.passwords.mayReset(token, NOW))).isTrue();
    assertThat(
            desk.database.in(() -> desk.passwords.mayReset(token, NOW.plus(Duration.ofHours(1)))))
        .isFalse();
  }

  @Test
  void forgottenPasswordOfNobodySendsNothing() {
    forgot();

    assertThat(desk.log.all()).isEmpty();
  }

  @Test
  void changedPasswordKeepsThisSessionOnly() {
    register(email, "Ann", PASSWORD);
    CustomerId customer = verify();
    assertThatThrownBy(() -> change(customer, "not the old one", "eight green umbrellas"))
        .isInstanceOf(Invalid.class);

    int epoch = change(customer, PASSWORD, "eight green umbrellas");

    assertThat(desk.sessions.current(customer, epoch)).isPresent();
    assertThat(desk.sessions.current(customer, epoch - 1)).isEmpty();
  }

  @Test
  void signingOutEverywhereEndsEverySession() {
    register(email, "Ann", PASSWORD);
    CustomerId customer = verify();
    int epoch = desk.database.in(() -> desk.sessions.signOutEverywhere(customer, NOW));

    assertThat(desk.sessions.current(customer, 1)).isEmpty();
    assertThat(desk.sessions.current(customer, epoch)).isPresent();
  }

  @Test
  void accountMovesToAConfirmedAddress() {
    register(email, "Ann", PASSWORD);
    CustomerId customer = verify();
    String moved = Identity.address();
    desk.database.run(() -> desk.emailChange.request(customer, moved, PASSWORD, NOW));
    String token = desk.token("customer.email-change-requested", NOW);
    assertThat(customer().email()).isEqualTo(email);

    var unused = desk.database.in(() -> desk.emailChange.confirm(token, NOW));

    assertThat(desk.database.in(() -> desk.signIn.authenticate(moved, PASSWORD, "192.0.2.1", NOW)))
        .isInstanceOf(SignInResult.SignedIn.class);
    assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.Refused.class);
  }

  @Test
  void addressOfSomebodyElseIsNotTaken() {
    String taken = Identity.address();
    var other =
        desk.database.in(
            () -> desk.accounts.customers().findOrAddGuest(taken, "Bob", Locale.ENGLISH, NOW));
    register(email, "Ann", PASSWORD);
    CustomerId customer = verify();
    desk.database.run(() -> desk.emailChange.request(customer, taken, PASSWORD, NOW));
    String token = desk.token("customer.email-change-requested", NOW);

    Conflict conflict =
        catchThrowableOfType(
            Conflict.class, () -> desk.database.in(() -> desk.emailChange.confirm(token, NOW)));
    assertThat(conflict.reason().key()).isEqualTo("account.email.taken");
    assertThat(other.id()).isNotEqualTo(customer);
  }

  @Test
  void deactivatedCustomerIsOut() {
    register(email, "Ann", PASSWORD);
    CustomerId customer = verify();
    desk.database.run(
        () ->
            desk.accounts
                .customers()
                .deactivate(email, java.util.OptionalLong.empty(), Actor.SYSTEM, NOW));

    assertThat(desk.sessions.current(customer, 1)).isEmpty();
    assertThat(signIn(PASSWORD, NOW)).isInstanceOf(SignInResult.Refused.class);
    forgot();
    assertThat(desk.log.types()).doesNotContain("customer.password-reset-requested");
  }

  @Test
  void guestLinkOpensItsTicketOnly() {
    CustomerView guest =
        desk.database.in(
            () -> desk.accounts.customers().findOrAddGuest(email, "Bob", Locale.ENGLISH, NOW));
    LinkId link = desk.database.in(() -> desk.links.issueGuestLink(guest.id(), "1042", NOW));
    String url = desk.database.in(() -> desk.links.urlFor(link, NOW)).orElseThrow().toString();
    String token = url.substring("https://help.example/t/".length());

    assertThat(desk.database.in(() -> desk.links.ticketFor(token, NOW))).contains("1042");
    assertThat(desk.database.in(() -> desk.links.ticketFor(token, NOW))).contains("1042");
    assertThat(desk.database.in(() -> desk.links.ticketFor(token + "x", NOW))).isEmpty();
    assertThat(desk.database.in(() -> desk.passwords.mayReset(token, NOW))).isFalse();
  }

  @Test
  void clientIsKnownByItsSecretUntilItIsRevoked() {
    NewSecret made =
        desk.database.in(
            () -> desk.clients.create("CRM", ApiRole.LEAD, Optional.empty(), Actor.SYSTEM, NOW));
    assertThat(authenticate(made.clientId(), made.clientSecret())).isPresent();
    assertThat(authenticate(made.clientId(), made.clientSecret() + "x")).isEmpty();

    NewSecret next =
        desk.database.in(() -> desk.clients.rotate(made.clientId(), Actor.SYSTEM, NOW));
    assertThat(authenticate(made.clientId(), made.clientSecret())).isEmpty();
    assertThat(authenticate(next.clientId(), next.clientSecret()))
        .get()
        .satisfies(client -> assertThat(client.lastUsedAt()).contains(NOW));

    desk.database.run(() -> desk.clients.revoke(made.clientId(), Actor.SYSTEM, NOW));
    assertThat(authenticate(next.clientId(), next.clientSecret())).isEmpty();
    assertThat(desk.database.in(() -> desk.clients.active(made.clientId()))).isEmpty();
  }

  @Test
  void signingKeyIsTheSameOnEveryNode() {
    SigningKey one = desk.database.in(new SigningKeys(desk.entities)::current);
    SigningKey two = desk.database.in(new SigningKeys(desk.entities)::current);

    assertThat(two.kid()).isEqualTo(one.kid());
    assertThat(two.publicKey()).isEqualTo(one.publicKey());
  }

  private void register(String address, String name, String password) {
    desk.database.run(
        () ->
            desk.registration.register(
                new SignUp(address, name, password, Locale.GERMAN), address, NOW));
  }

  private CustomerId verify() {
    String token = desk.token("customer.verification-requested", NOW);
    return desk.database
        .in(() -> desk.registration.verify(token, PASSWORD, NO_ZONE, NOW))
        .orElseThrow()
        .customer();
  }

  private void forgot() {
    desk.database.run(() -> desk.passwords.forgot(email, email, NOW));
  }

  private int change(CustomerId customer, String oldPassword, String newPassword) {
    return desk.database.in(() -> desk.passwords.change(customer, oldPassword, newPassword, NOW));
  }

  private SignInResult signIn(String password, Instant now) {
    return desk.database.in(() -> desk.signIn.authenticate(email, password, email, now));
  }

  private CustomerView customer() {
    return desk.database.in(() -> desk.accounts.customers().byEmail(email)).orElseThrow();
  }

  private Optional<ApiClientView> authenticate(String clientId, String secret) {
    return desk.database.in(() -> desk.clients.authenticate(clientId, secret, NOW));
  }
}
