package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Versions;

/** Organizations and the people in them. */
@ApplicationScoped
@Transactional
public class Organizations {

  private static final int LONGEST_NAME = 120;
  private static final String SELECT =
      """
      select o.id, o.slug, o.name,
        (select count(c.id) from Customer c where c.organizationId = o.id),
        o.createdAt, o.updatedAt, o.version
      from Organization o where\s""";

  private final EntityManager entities;
  private final CustomerRows people;
  private final EventLog log;

  /** For the container's proxy. */
  protected Organizations() {
    this(null, null, null);
  }

  @Inject
  Organizations(EntityManager entities, CustomerRows people, EventLog log) {
    this.entities = entities;
    this.people = people;
    this.log = log;
  }

  public Optional<OrganizationView> bySlug(String slug) {
    return entities
        .createQuery(SELECT + "o.slug = :slug", Object[].class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(Organizations::view);
  }

  /**
   * Organizations by name.
   *
   * @param q beginning of a word of the name
   */
  public Page<OrganizationView> list(Optional<String> q, Optional<String> cursor, int limit) {
    Optional<String> words = q.filter(text -> !text.isBlank());
    String condition =
        words.isPresent()
            ? "(o.name like :start escape '!' or o.name like :later escape '!')"
            : "1 = 1";
    Optional<Cursor> place = Cursor.read(cursor, 2);
    String after = place.isEmpty() ? "" : Keyset.AFTER.formatted("o.name", "o.id");
    TypedQuery<Object[]> query =
        entities.createQuery(SELECT + condition + after + " order by o.name, o.id", Object[].class);
    words.ifPresent(
        text ->
            query
                .setParameter("start", Like.start(text))
                .setParameter("later", Like.laterWord(text)));
    place.ifPresent(found -> Keyset.place(query, found));
    int size = Keyset.size(limit);
    List<OrganizationView> rows =
        query.setMaxResults(size + 1).getResultStream().map(Organizations::view).toList();
    return Keyset.page(rows, size, last -> Cursor.after(last.name(), last.id().value()));
  }

  /**
   * Enters an organization, or renames it.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<OrganizationView> put(
      String slug, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    Optional<Organization> known = find(slug);
    if (known.isPresent()) {
      return new Stored<>(rename(known.get(), name, expectedVersion, by, now), false);
    }
    Versions.expect(expectedVersion, 0, "organization");
    Checks checks = new Checks();
    Organization organization =
        new Organization(checks.slug("slug", slug), checks.line("name", name, LONGEST_NAME), now);
    checks.done();
    entities.persist(organization);
    Versions.flush(entities, "organization");
    append("organization.added", organization, by, now, named(name));
    return new Stored<>(bySlug(slug).orElseThrow(), true);
  }

  /** Renames an existing organization. */
  public OrganizationView change(
      String slug, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    return rename(existing(slug), name, expectedVersion, by, now);
  }

  private OrganizationView rename(
      Organization organization, String name, OptionalLong expectedVersion, Actor by, Instant now) {
    Versions.expect(expectedVersion, organization.version(), "organization");
    Checks checks = new Checks();
    String checked = checks.line("name", name, LONGEST_NAME);
    checks.done();
    organization.rename(checked, now);
    Versions.flush(entities, "organization");
    append("organization.changed", organization, by, now, named(checked));
    return bySlug(organization.slug()).orElseThrow();
  }

  /** People of an organization, by name. */
  public Page<CustomerView> people(String slug, Optional<String> cursor, int limit) {
    existing(slug);
    return people.page("o.slug = :slug", Map.of("slug", slug), cursor, limit);
  }

  /**
   * People of the organization this customer is in, for his own eyes; empty for a customer on his
   * own.
   */
  public Page<CustomerView> colleagues(CustomerId customer, Optional<String> cursor, int limit) {
    return people.page(
        "c.status <> :gone and c.organizationId ="
            + " (select me.organizationId from Customer me where me.id = :me)",
        Map.of("me", customer.value(), "gone", CustomerStatus.DEACTIVATED),
        cursor,
        limit);
  }

  /** Puts a customer into the organization, or changes his place there. */
  public void admit(
      String slug,
      String email,
      OrganizationRole role,
      boolean seesTickets,
      Actor by,
      Instant now) {
    Organization organization = existing(slug);
    Customer customer = customer(email);
    customer.join(organization.id(), role, seesTickets, now);
    Versions.flush(entities, "customer");
    append(
        "organization.member-admitted",
        organization,
        by,
        now,
        JsonTree.object()
            .add("customer", customer.id().subject())
            .add("role", role.name().toLowerCase(Locale.ROOT)));
  }

  /** Takes a customer out of the organization. */
  public void release(String slug, String email, Actor by, Instant now) {
    Organization organization = existing(slug);
    Customer customer = customer(email);
    if (!customer.belongsTo(organization.id())) {
      throw new NotFound("customer");
    }
    customer.leaveOrganization(now);
    Versions.flush(entities, "customer");
    append(
        "organization.member-released",
        organization,
        by,
        now,
        JsonTree.object().add("customer", customer.id().subject()));
  }

  private Organization existing(String slug) {
    return find(slug).orElseThrow(() -> new NotFound("organization"));
  }

  private Optional<Organization> find(String slug) {
    return entities
        .createQuery("select o from Organization o where o.slug = :slug", Organization.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  private Customer customer(String email) {
    return EmailAddress.parse(email)
        .flatMap(
            address ->
                entities
                    .createQuery("select c from Customer c where c.email = :email", Customer.class)
                    .setParameter("email", address.value())
                    .getResultStream()
                    .findFirst())
        .orElseThrow(() -> new NotFound("customer"));
  }

  private static OrganizationView view(Object[] row) {
    return new OrganizationView(
        new OrganizationId((Long) row[0]),
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).longValue(),
        (Instant) row[4],
        (Instant) row[5],
        (Long) row[6]);
  }

  private static JsonObjectBuilder named(String name) {
    return JsonTree.object().add("name", name);
  }

  private void append(
      String type, Organization organization, Actor by, Instant now, JsonObjectBuilder payload) {
    JsonObject details = payload.build();
    log.append(
        new NewEvent(
            type,
            "organization:" + organization.slug(),
            Optional.empty(),
            by.toString(),
            now,
            details));
  }
}
