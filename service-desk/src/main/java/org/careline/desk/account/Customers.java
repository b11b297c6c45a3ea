package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Versions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What staff and the other rooms do with customers. */
@ApplicationScoped
@Transactional
public class Customers {

  static final int LONGEST_NAME = 120;

  private static final ZoneId UTC = ZoneId.of("UTC");

  private final EntityManager entities;
  private final CustomerRows rows;
  private final EventLog log;
  private final Locale firstLocale;

  /** For the container's proxy. */
  protected Customers() {
    this(null, null, null, List.of("en"));
  }

  @Inject
  Customers(
      EntityManager entities,
      CustomerRows rows,
      EventLog log,
      @ConfigProperty(name = "careline.locales", defaultValue = "en,de") List<String> locales) {
    this.entities = entities;
    this.rows = rows;
    this.log = log;
    this.firstLocale = Locale.forLanguageTag(locales.get(0));
  }

  /** Anything that is no e-mail address is simply not found. */
  public Optional<CustomerView> byEmail(String email) {
    return EmailAddress.parse(email)
        .flatMap(address -> rows.one("c.email = :email", Map.of("email", address.value())));
  }

  public Optional<CustomerView> byId(CustomerId id) {
    return rows.one("c.id = :id", Map.of("id", id.value()));
  }

  /**
   * Customers by name.
   *
   * @param limit 1..100
   */
  public Page<CustomerView> list(CustomerQuery query, Optional<String> cursor, int limit) {
    StringBuilder condition = new StringBuilder("1 = 1");
    Map<String, Object> arguments = new HashMap<>();
    query
        .q()
        .filter(q -> !q.isBlank())
        .ifPresent(
            q -> {
              condition.append(
                  " and (c.name like :start escape '!' or c.name like :later escape '!'"
                      + " or c.email like :address escape '!')");
              arguments.put("start", Like.start(q));
              arguments.put("address", Like.address(q));
              arguments.put("later", Like.laterWord(q));
            });
    query
        .organization()
        .ifPresent(
            slug -> {
              condition.append(" and o.slug = :organization");
              arguments.put("organization", slug);
            });
    query
        .status()
        .ifPresent(
            status -> {
              condition.append(" and c.status = :status");
              arguments.put("status", status);
            });
    return rows.page(condition.toString(), arguments, cursor, limit);
  }

  /**
   * Enters a customer, or replaces what is known.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<CustomerView> put(
      String email, CustomerDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    EmailAddress address = EmailAddress.of("email", email);
    Optional<Customer> known = find(address);
    if (known.isPresent()) {
      return new Stored<>(change(known.get(), details, expectedVersion, by, now), false);
    }
    Versions.expect(expectedVersion, 0, "customer");
    CustomerDetails checked = check(details);
    Customer customer =
        Customer.invited(address, checked.name(), locale(checked), zone(checked), now);
    customer.describe(checked.name(), locale(checked), zone(checked), checked.phone(), now);
    place(customer, checked, now);
    entities.persist(customer);
    Versions.flush(entities, "customer");
    append("customer.invited", customer, by, now);
    return new Stored<>(view(customer), true);
  }

  /** Replaces what is known of an existing customer. */
  public CustomerView change(
      String email, CustomerDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    return change(existing(email), details, expectedVersion, by, now);
  }

  private CustomerView change(
      Customer customer,
      CustomerDetails details,
      OptionalLong expectedVersion,
      Actor by,
      Instant now) {
    Versions.expect(expectedVersion, customer.version(), "customer");
    CustomerDetails checked = check(details);
    customer.describe(checked.name(), locale(checked), zone(checked), checked.phone(), now);
    place(customer, checked, now);
    Versions.flush(entities, "customer");
    append("customer.changed", customer, by, now);
    return view(customer);
  }

  /** No sign-in any more, and every session ends. */
  public void deactivate(String email, OptionalLong expectedVersion, Actor by, Instant now) {
    Customer customer = existing(email);
    Versions.expect(expectedVersion, customer.version(), "customer");
    customer.deactivate(now);
    Versions.flush(entities, "customer");
    append("customer.deactivated", customer, by, now);
  }

  /** The customer with this address; entered as a guest where there is none. */
  public CustomerView findOrAddGuest(String email, String name, Locale locale, Instant now) {
    Checks checks = new Checks();
    Optional<EmailAddress> address = checks.email("email", email);
    String guestName = checks.line("name", name, LONGEST_NAME);
    checks.locale("locale", locale);
    checks.done();
    return byEmail(email).orElseGet(() -> addGuest(address.orElseThrow(), guestName, locale, now));
  }

  /** Two first mails may come at once: whoever is second finds what the first has written. */
  private CustomerView addGuest(EmailAddress email, String name, Locale locale, Instant now) {
    Customer guest = Customer.guest(email, name, locale, now);
    int inserted =
        entities
            .createNativeQuery(
                """
                insert into customer (email, name, status, locale, time_zone, notify_answers,
                  notify_status_changes, organization_role, sees_organization_tickets,
                  created_at, updated_at, version)
                values (?, ?, ?, ?, ?, true, true, 'MEMBER', false, ?, ?, 1)
                on duplicate key update id = id""")
            .setParameter(1, email.value())
            .setParameter(2, name)
            .setParameter(3, guest.status().name())
            .setParameter(4, locale.toLanguageTag())
            .setParameter(5, UTC.getId())
            .setParameter(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .executeUpdate();
    Customer customer =
        entities
            .createQuery("select c from Customer c where c.email = :email", Customer.class)
            .setParameter("email", email.value())
            .setLockMode(LockModeType.PESSIMISTIC_READ)
            .getSingleResult();
    if (inserted == 1) {
      append("customer.guest-added", customer, Actor.guest(email.value()), now);
    }
    return view(customer);
  }

  private CustomerDetails check(CustomerDetails details) {
    Checks checks = new Checks();
    CustomerDetails checked =
        new CustomerDetails(
            checks.line("name", details.name(), LONGEST_NAME),
            details.locale().map(locale -> checks.locale("locale", locale)),
            details.timeZone().map(zone -> checks.zone("timeZone", zone)),
            checks.phone("phone", details.phone()),
            details.organization(),
            details.role(),
            details.seesOrganizationTickets());
    details
        .organization()
        .ifPresent(
            slug ->
                checks.require(
                    organization(slug).isPresent(),
                    "organization",
                    "account.organization.unknown",
                    slug));
    checks.done();
    return checked;
  }

  private void place(Customer customer, CustomerDetails details, Instant now) {
    Optional<Organization> organization = details.organization().flatMap(this::organization);
    if (organization.isPresent()) {
      customer.join(
          organization.get().id(), details.role(), details.seesOrganizationTickets(), now);
    } else {
      customer.leaveOrganization(now);
    }
  }

  private Locale locale(CustomerDetails details) {
    return details.locale().orElse(firstLocale);
  }

  private static ZoneId zone(CustomerDetails details) {
    return details.timeZone().orElse(UTC);
  }

  private Customer existing(String email) {
    return EmailAddress.parse(email)
        .flatMap(this::find)
        .orElseThrow(() -> new NotFound("customer"));
  }

  private Optional<Customer> find(EmailAddress email) {
    return entities
        .createQuery("select c from Customer c where c.email = :email", Customer.class)
        .setParameter("email", email.value())
        .getResultStream()
        .findFirst();
  }

  private Optional<Organization> organization(String slug) {
    return entities
        .createQuery("select o from Organization o where o.slug = :slug", Organization.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  private CustomerView view(Customer customer) {
    return byId(customer.id()).orElseThrow();
  }

  private void append(String type, Customer customer, Actor by, Instant now) {
    log.append(
        new NewEvent(
            type,
            customer.id().subject(),
            Optional.of(customer.id().subject()),
            by.toString(),
            now,
            JsonTree.object().add("email", customer.email().value()).build()));
  }
}
