package org.careline.desk.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careline.db.outcome.Invalid;
import org.careline.desk.account.Accounts;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerDetails;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.OrganizationRole;
import org.careline.desk.testing.DeskDatabase;
import org.careline.desk.testing.RecordingLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntitlementIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final OptionalLong ANY = OptionalLong.empty();

  private final DeskDatabase database = DeskDatabase.get();
  private final RecordingLog log = new RecordingLog();
  private final Accounts accounts = new Accounts(database.entities(), log);
  private final Holders holders = new Holders(accounts.customers(), accounts.organizations());
  private final Products products = new Products(database.entities(), holders, log);
  private final Contracts contracts = new Contracts(database.entities(), holders, log);
  private final String slug = "org-" + UUID.randomUUID();

  private CustomerView member;
  private CustomerView manager;
  private CustomerView stranger;

  @BeforeEach
  void people() {
    var unused =
        database.in(() -> accounts.organizations().put(slug, "Acme", ANY, Actor.SYSTEM, NOW));
    member = person("Mia", Optional.of(slug), OrganizationRole.MEMBER);
    manager = person("Max", Optional.of(slug), OrganizationRole.MANAGER);
    stranger = person("Sam", Optional.empty(), OrganizationRole.MEMBER);
  }

  @Test
  void eachSeesWhatIsHis() {
    ProductView shared = product("Router", Optional.empty(), Optional.of(slug));
    ProductView own = product("Phone", Optional.of(member.email()), Optional.empty());
    ProductView other = product("Headset", Optional.of(manager.email()), Optional.empty());

    assertThat(visibleTo(member)).containsExactly(own, shared);
    assertThat(visibleTo(manager)).containsExactly(other, own, shared);
    assertThat(visibleTo(stranger)).isEmpty();
    assertThat(database.in(() -> products.visibleTo(stranger.id(), own.externalId()))).isEmpty();
    assertThat(database.in(() -> products.visibleTo(member.id(), own.externalId()))).contains(own);
  }

  @Test
  void productIsKnownByItsSerialNumber() {
    ProductView phone = product("Phone", Optional.of(member.email()), Optional.empty());

    assertThat(phone.externalId()).isEqualTo(phone.serialNumber().orElseThrow());
    assertThat(phone.underWarranty(TODAY)).isTrue();
    assertThat(phone.underWarranty(TODAY.plusDays(1))).isFalse();
    assertThat(database.in(() -> products.byId(phone.id()))).contains(phone);
    assertThat(
            database
                .in(
                    () ->
                        products.list(
                            new ProductQuery(
                                Optional.of(member.email()), Optional.empty(), Optional.of("pho")),
                            Optional.empty(),
                            10))
                .items())
        .containsExactly(phone);
  }

  @Test
  void productBelongsToAPersonOrToAnOrganization() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class, () -> product("Phone", Optional.of(member.email()), Optional.of(slug)));

    assertThat(invalid.violations().get(0).key()).isEqualTo("entitlement.holder.one");
  }

  @Test
  void ownContractGoesBeforeTheOrganizations() {
    contract("gold", Optional.empty(), Optional.of(slug), Optional.empty());
    contract("platinum", Optional.of(member.email()), Optional.empty(), Optional.empty());
    contract(
        "silver", Optional.of(stranger.email()), Optional.empty(), Optional.of(TODAY.minusDays(1)));

    assertThat(policy(member)).contains("platinum");
    assertThat(policy(manager)).contains("gold");
    assertThat(policy(stranger)).isEmpty();
    assertThat(database.in(() -> contracts.visibleTo(stranger.id()))).hasSize(1);
    assertThat(database.in(() -> contracts.list(Optional.of(slug), Optional.empty(), 10)).items())
        .hasSize(1);
  }

  private Optional<String> policy(CustomerView customer) {
    return database.in(() -> contracts.slaPolicyFor(customer.id(), TODAY));
  }

  private List<ProductView> visibleTo(CustomerView customer) {
    return database.in(() -> products.visibleTo(customer.id()));
  }

  private void contract(
      String policy,
      Optional<String> customer,
      Optional<String> organization,
      Optional<LocalDate> ends) {
    var unused =
        database.in(
            () ->
                contracts.put(
                    "C-" + UUID.randomUUID(),
                    new ContractDetails(
                        "Care",
                        LocalDate.of(2026, 1, 1),
                        ends,
                        Optional.of(policy),
                        customer,
                        organization),
                    ANY,
                    Actor.SYSTEM,
                    NOW));
  }

  private ProductView product(
      String name, Optional<String> customer, Optional<String> organization) {
    return database.in(
        () ->
            products.add(
                new ProductDetails(
                    name,
                    Optional.of("SN-" + UUID.randomUUID()),
                    Optional.of("Front desk"),
                    Optional.of(LocalDate.of(2025, 1, 1)),
                    Optional.of(TODAY),
                    customer,
                    organization),
                Actor.SYSTEM,
                NOW));
  }

  private CustomerView person(String name, Optional<String> organization, OrganizationRole role) {
    return database
        .in(
            () ->
                accounts
                    .customers()
                    .put(
                        name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@x.example",
                        new CustomerDetails(
                            name,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            organization,
                            role,
                            false),
                        ANY,
                        Actor.SYSTEM,
                        NOW))
        .view();
  }
}
