package org.careline.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.careline.desk.account.Actor;
import org.careline.desk.account.AgentDetails;
import org.careline.desk.account.CustomerDetails;
import org.careline.desk.account.Customers;
import org.careline.desk.account.OrganizationRole;
import org.careline.desk.account.Organizations;
import org.careline.desk.account.Staff;
import org.careline.desk.entitlement.ContractDetails;
import org.careline.desk.entitlement.Contracts;
import org.careline.desk.entitlement.ProductDetails;
import org.careline.desk.entitlement.Products;
import org.careline.desk.sla.BusinessHours;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.SlaPolicies;
import org.careline.desk.sla.SlaPolicy;
import org.careline.desk.ticket.Topic;
import org.careline.desk.ticket.Topics;

/** Staff and customers, what customers have, and what their tickets can be about. */
@ApplicationScoped
class DemoPeople implements DemoPart {

  private static final OptionalLong ANY = OptionalLong.empty();
  private static final Duration FOUNDED = Duration.ofDays(900);
  private static final int POSITION_STEP = 10;

  private final Staff staff;
  private final Organizations organizations;
  private final Customers customers;
  private final Products products;
  private final Contracts contracts;
  private final Topics topics;
  private final SlaPolicies policies;

  /** For the container's proxy. */
  protected DemoPeople() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  DemoPeople(
      Staff staff,
      Organizations organizations,
      Customers customers,
      Products products,
      Contracts contracts,
      Topics topics,
      SlaPolicies policies) {
    this.staff = staff;
    this.organizations = organizations;
    this.customers = customers;
    this.products = products;
    this.contracts = contracts;
    this.topics = topics;
    this.policies = policies;
  }

  @Override
  public void load(Instant now) {
    JsonObject people = DemoFiles.object("people.json");
    Instant founded = now.minus(FOUNDED);
    objects(people, "teams").forEach(team -> team(team, founded));
    objects(people, "agents").forEach(agent -> agent(agent, founded));
    topics(objects(people, "topics"), founded);
    policies.put(premium());
    objects(people, "organizations").forEach(organization -> organization(organization, now));
    objects(people, "individuals").forEach(person -> customer(person, Optional.empty(), founded));
  }

  /** The key of a team, from its name: {@code numbers-porting}. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private void team(JsonObject team, Instant at) {
    String name = team.getString("name");
    var unused = staff.putTeam(key(name), name, ANY, Actor.SYSTEM, at);
  }

  private void agent(JsonObject agent, Instant at) {
    var unused =
        staff.putAgent(
            agent.getString("email"),
            new AgentDetails(
                agent.getString("name"),
                Locale.forLanguageTag(agent.getString("locale")),
                true,
                List.of(key(agent.getString("team")))),
            ANY,
            Actor.SYSTEM,
            at);
  }

  /** The company's own topics take the place of those every installation begins with. */
  private void topics(List<JsonObject> own, Instant at) {
    for (Topic general : topics.all()) {
      topics.put(
          new Topic(general.key(), general.names(), general.team(), general.position(), true),
          Actor.SYSTEM,
          at);
    }
    for (int i = 0; i < own.size(); i++) {
      JsonObject topic = own.get(i);
      Map<String, String> names = new LinkedHashMap<>();
      topic
          .getJsonObject("names")
          .forEach((locale, name) -> names.put(locale, ((JsonString) name).getString()));
      topics.put(
          new Topic(
              topic.getString("key"),
              names,
              Optional.of(key(topic.getString("team"))),
              (i + 1) * POSITION_STEP,
              false),
          Actor.SYSTEM,
          at);
    }
  }

  /** Round the clock; everybody else has the standard policy. */
  private static SlaPolicy premium() {
    return new SlaPolicy(
        "premium",
        "Premium",
        BusinessHours.always(),
        Map.of(
            Priority.URGENT, targets(30, 60, 240),
            Priority.HIGH, targets(60, 120, 480),
            Priority.NORMAL, targets(240, 240, 1440),
            Priority.LOW, targets(480, 480, 2880)),
        false);
  }

  private static SlaPolicy.Targets targets(int first, int next, int resolution) {
    return new SlaPolicy.Targets(
        Optional.of(Duration.ofMinutes(first)),
        Optional.of(Duration.ofMinutes(next)),
        Optional.of(Duration.ofMinutes(resolution)));
  }

  private void organization(JsonObject organization, Instant now) {
    JsonObject contract = organization.getJsonObject("contract");
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate starts = today.minusDays(contract.getInt("startsDaysAgo"));
    Instant joined = starts.atTime(9, 0).toInstant(ZoneOffset.UTC);
    String slug = organization.getString("slug");
    enter(slug, organization.getString("name"), joined);
    objects(organization, "people").forEach(person -> customer(person, Optional.of(slug), joined));
    objects(organization, "products").forEach(product -> product(product, slug, today));
    var unused =
        contracts.put(
            contract.getString("number"),
            new ContractDetails(
                contract.getString("name"),
                starts,
                Optional.of(starts.plusMonths(contract.getInt("months")).minusDays(1)),
                Optional.of(contract.getString("sla")),
                Optional.empty(),
                Optional.of(slug)),
            ANY,
            Actor.SYSTEM,
            joined);
  }

  private void enter(String slug, String name, Instant at) {
    var unused = organizations.put(slug, name, ANY, Actor.SYSTEM, at);
  }

  private void customer(JsonObject person, Optional<String> organization, Instant at) {
    var unused =
        customers.put(
            person.getString("email"),
            new CustomerDetails(
                person.getString("name"),
                Optional.of(Locale.forLanguageTag(person.getString("locale"))),
                Optional.of(ZoneId.of(person.getString("timeZone"))),
                Optional.ofNullable(person.getString("phone", null)),
                organization,
                OrganizationRole.valueOf(person.getString("role").toUpperCase(Locale.ROOT)),
                false),
            ANY,
            Actor.SYSTEM,
            at);
  }

  private void product(JsonObject product, String slug, LocalDate today) {
    LocalDate inService = today.minusDays(product.getInt("inServiceSinceDaysAgo"));
    Optional<String> owner = Optional.ofNullable(product.getString("owner", null));
    var unused =
        products.add(
            new ProductDetails(
                product.getString("name"),
                Optional.of(product.getString("serialNumber")),
                Optional.of(product.getString("site")),
                Optional.of(inService),
                Optional.of(inService.plusMonths(product.getInt("warrantyMonths"))),
                owner,
                owner.isPresent() ? Optional.empty() : Optional.of(slug)),
            Actor.SYSTEM,
            inService.atTime(9, 0).toInstant(ZoneOffset.UTC));
  }

  /** Everybody who has an account, with the name of the organization. */
  static Stream<Map.Entry<JsonObject, Optional<String>>> everybody() {
    JsonObject people = DemoFiles.object("people.json");
    return Stream.concat(
        objects(people, "organizations").stream()
            .flatMap(
                organization ->
                    objects(organization, "people").stream()
                        .map(
                            person ->
                                Map.entry(person, Optional.of(organization.getString("name"))))),
        objects(people, "individuals").stream()
            .map(person -> Map.entry(person, Optional.<String>empty())));
  }

  private static List<JsonObject> objects(JsonObject parent, String key) {
    return parent.getJsonArray(key).getValuesAs(JsonObject.class);
  }
}
