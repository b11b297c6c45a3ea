package org.careline.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;
import org.careline.desk.testing.DeskDatabase;
import org.careline.desk.testing.RecordingLog;
import org.junit.jupiter.api.Test;

class AccountsIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
  private static final Actor ADMIN = Actor.client("admin-1");
  private static final OptionalLong ANY = OptionalLong.empty();

  private final DeskDatabase database = DeskDatabase.get();
  private final RecordingLog log = new RecordingLog();
  private final Accounts accounts = new Accounts(database.entities(), log);
  private final String slug = "org-" + UUID.randomUUID();

  @Test
  void customerIsStoredAsEntered() {
    organization();
    String email = address("ann");
    Stored<CustomerView> stored = put(email, details("Ann Lee", OrganizationRole.MANAGER), ANY);

    assertThat(stored.created()).isTrue();
    CustomerView ann = database.in(() -> accounts.customers().byEmail(email)).orElseThrow();
    assertThat(ann).isEqualTo(stored.view());
    assertThat(ann.status()).isEqualTo(CustomerStatus.INVITED);
    assertThat(ann.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(ann.phone()).contains("+49 30 555 0100");
    assertThat(ann.createdAt()).isEqualTo(NOW);
    assertThat(ann.membership()).get().extracting(Membership::seesTickets).isEqualTo(true);
    assertThat(log.types()).containsExactly("organization.added", "customer.invited");
  }

  @Test
  void nobodyOverwritesWhatHeHasNotSeen() {
    organization();
    String email = address("ann");
    long seen = put(email, details("Ann", OrganizationRole.MEMBER), ANY).view().version();
    put(email, details("Ann Lee", OrganizationRole.MEMBER), OptionalLong.of(seen));

    assertThatThrownBy(
            () -> put(email, details("Anna", OrganizationRole.MEMBER), OptionalLong.of(seen)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    CustomerDetails wrong =
        new CustomerDetails(
            " ",
            Optional.empty(),
            Optional.empty(),
            Optional.of("call me"),
            Optional.of("nowhere"),
            OrganizationRole.MEMBER,
            false);

    Invalid invalid = catchThrowableOfType(Invalid.class, () -> put(address("ann"), wrong, ANY));
    assertThat(invalid.violations())
        .extracting(Violation::field)
        .containsExactly("name", "phone", "organization");
  }

  @Test
  void pagesHoldEverybodyOnce() {
    organization();
    for (String name : List.of("Cy", "Ann", "Bo", "Ann", "Dee")) {
      put(address(name), details(name, OrganizationRole.MEMBER), ANY);
    }
    List<String> names = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> from = cursor;
      Page<CustomerView> page =
          database.in(
              () ->
                  accounts
                      .customers()
                      .list(
                          new CustomerQuery(Optional.empty(), Optional.of(slug), Optional.empty()),
                          from,
                          2));
      page.items().forEach(customer -> names.add(customer.name()));
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(names).containsExactly("Ann", "Ann", "Bo", "Cy", "Dee");
  }

  @Test
  void customersAreFoundByTheBeginningOfAWord() {
    organization();
    String word = "W" + UUID.randomUUID().toString().substring(0, 8);
    put(address("x"), details("Ann " + word, OrganizationRole.MEMBER), ANY);

    assertThat(found(word.substring(0, 7))).hasSize(1);
    assertThat(found(word.substring(1))).isEmpty();
    assertThat(found("%")).isEmpty();
  }

  @Test
  void guestIsFoundAgain() {
    String email = address("guest");
    CustomerView first =
        database.in(() -> accounts.customers().findOrAddGuest(email, "Gus", Locale.GERMAN, NOW));
    CustomerView second =
        database.in(
            () -> accounts.customers().findOrAddGuest(email, "Mallory", Locale.ENGLISH, NOW));

    assertThat(second).isEqualTo(first);
    assertThat(second.name()).isEqualTo("Gus");
    assertThat(log.types()).containsExactly("customer.guest-added");
  }

  @Test
  void colleaguesAreThoseOfTheOwnOrganization() {
    organization();
    CustomerView ann = put(address("a"), details("Ann", OrganizationRole.MEMBER), ANY).view();
    put(address("b"), details("Bo", OrganizationRole.MEMBER), ANY);
    CustomerView loner =
        database.in(
            () -> accounts.customers().findOrAddGuest(address("l"), "Lo", Locale.ENGLISH, NOW));

    assertThat(colleagues(ann)).extracting(CustomerView::name).containsExactly("Ann", "Bo");
    assertThat(colleagues(loner)).isEmpty();
  }

  @Test
  void releasedCustomerSeesTheOrganizationNoMore() {
    organization();
    String email = address("ann");
    put(email, details("Ann", OrganizationRole.MANAGER), ANY);
    database.run(() -> accounts.organizations().release(slug, email, ADMIN, NOW));

    assertThat(database.in(() -> accounts.customers().byEmail(email)).orElseThrow().membership())
        .isEmpty();
    assertThat(database.in(() -> accounts.organizations().bySlug(slug)).orElseThrow().people())
        .isZero();
  }

  @Test
  void profileChangesWithItsVersion() {
    CustomerView ann =
        database.in(
            () -> accounts.customers().findOrAddGuest(address("ann"), "Ann", Locale.ENGLISH, NOW));
    ProfileDetails details =
        new ProfileDetails(
            "Ann Lee",
            Locale.GERMAN,
            ZoneId.of("Europe/Vienna"),
            Optional.empty(),
            new Notifications(false, true));
    ProfileView changed =
        database.in(() -> accounts.profiles().change(ann.id(), details, ann.version(), NOW));

    assertThat(changed.notifications().answers()).isFalse();
    assertThat(changed.version()).isGreaterThan(ann.version());
    assertThatThrownBy(
            () ->
                database.in(
                    () -> accounts.profiles().change(ann.id(), details, ann.version(), NOW)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void agentsWorkInTeams() {
    String team = "team-" + UUID.randomUUID();
    var added = database.in(() -> accounts.staff().putTeam(team, "Network", ANY, ADMIN, NOW));
    String email = address("kim");
    AgentView kim = putAgent(email, List.of(team));

    assertThat(added.created()).isTrue();
    assertThat(kim.teams()).containsExactly(team);
    assertThat(database.in(() -> accounts.staff().team(team)).orElseThrow().agents())
        .containsExactly(email);
    assertThatThrownBy(() -> database.run(() -> accounts.staff().removeTeam(team, ANY, ADMIN, NOW)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> putAgent(email, List.of("no-such-team"))).isInstanceOf(Invalid.class);

    assertThat(putAgent(email, List.of()).teams()).isEmpty();
    database.run(() -> accounts.staff().removeTeam(team, ANY, ADMIN, NOW));
    assertThat(database.in(() -> accounts.staff().team(team))).isEmpty();
  }

  private void organization() {
    var unused = database.in(() -> accounts.organizations().put(slug, "Acme", ANY, ADMIN, NOW));
  }

  private Stored<CustomerView> put(String email, CustomerDetails details, OptionalLong version) {
    return database.in(() -> accounts.customers().put(email, details, version, ADMIN, NOW));
  }

  private AgentView putAgent(String email, List<String> teams) {
    return database
        .in(
            () ->
                accounts
                    .staff()
                    .putAgent(
                        email,
                        new AgentDetails("Kim", Locale.ENGLISH, true, teams),
                        ANY,
                        ADMIN,
                        NOW))
        .view();
  }

  private List<CustomerView> found(String q) {
    return database
        .in(
            () ->
                accounts
                    .customers()
                    .list(
                        new CustomerQuery(Optional.of(q), Optional.of(slug), Optional.empty()),
                        Optional.empty(),
                        10))
        .items();
  }

  private List<CustomerView> colleagues(CustomerView customer) {
    return database
        .in(() -> accounts.organizations().colleagues(customer.id(), Optional.empty(), 10))
        .items();
  }

  private CustomerDetails details(String name, OrganizationRole role) {
    return new CustomerDetails(
        name,
        Optional.of(Locale.GERMAN),
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of("+49 30 555 0100"),
        Optional.of(slug),
        role,
        false);
  }

  private static String address(String name) {
    return name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@x.example";
  }
}
