package org.careline.desk.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Versions;
import org.careline.desk.account.Actor;
import org.careline.desk.account.Checks;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Keyset;
import org.careline.desk.account.Stored;

/** Contracts with customers. */
@ApplicationScoped
@Transactional
public class Contracts {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LONGEST_NAME = 120;
  private static final String SELECT =
      """
      select k.number, k.name, k.starts, k.ends, k.slaPolicy, c.email, o.slug, k.version
      from Contract k left join Customer c on c.id = k.customerId
        left join Organization o on o.id = k.organizationId
      where\s""";

  private final EntityManager entities;
  private final Holders holders;
  private final EventLog log;

  /** For the container's proxy. */
  protected Contracts() {
    this(null, null, null);
  }

  @Inject
  Contracts(EntityManager entities, Holders holders, EventLog log) {
    this.entities = entities;
    this.holders = holders;
    this.log = log;
  }

  /** The customer's own, and those of the organization; by number. */
  public List<ContractView> visibleTo(CustomerId customer) {
    Sight sight = holders.of(customer);
    return sight
        .bind(
            entities.createQuery(
                SELECT + sight.condition("k") + " order by k.number", Object[].class))
        .getResultStream()
        .map(Contracts::view)
        .toList();
  }

  /**
   * Key of the SLA policy of the contract that covers this day. A person's own contract goes before
   * the organization's, a later one before an earlier one.
   */
  public Optional<String> slaPolicyFor(CustomerId customer, LocalDate day) {
    return entities
        .createQuery(
            """
            select k.slaPolicy from Contract k, Customer c
            where c.id = :customer
              and (k.customerId = c.id or k.organizationId = c.organizationId)
              and k.slaPolicy is not null
              and k.starts <= :day and (k.ends is null or k.ends >= :day)
            order by case when k.customerId is null then 1 else 0 end, k.starts desc""",
            String.class)
        .setParameter("customer", customer.value())
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public Optional<ContractView> byNumber(String number) {
    return entities
        .createQuery(SELECT + "k.number = :number", Object[].class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(Contracts::view);
  }

  /**
   * Contracts by number.
   *
   * @param organization slug
   * @param limit 1..100
   */
  public Page<ContractView> list(
      Optional<String> organization, Optional<String> cursor, int limit) {
    Optional<Cursor> place = Cursor.read(cursor, 1);
    TypedQuery<Object[]> select =
        entities.createQuery(
            SELECT
                + (organization.isPresent() ? "o.slug = :organization" : "1 = 1")
                + (place.isPresent() ? " and k.number > :last" : "")
                + " order by k.number",
            Object[].class);
    organization.ifPresent(slug -> select.setParameter("organization", slug));
    place.ifPresent(found -> select.setParameter("last", found.text(0)));
    int size = Keyset.size(limit);
    List<ContractView> rows =
        select.setMaxResults(size + 1).getResultStream().map(Contracts::view).toList();
    return Keyset.page(rows, size, last -> Cursor.after(last.number()));
  }

  /**
   * Enters a contract, or replaces what is known.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<ContractView> put(
      String number, ContractDetails details, OptionalLong expectedVersion, Actor by, Instant now) {
    Optional<Contract> known = find(number);
    Versions.expect(expectedVersion, known.map(Contract::version).orElse(0L), "contract");
    Checks checks = new Checks();
    checks.require(NUMBER.matcher(number).matches(), "number", "entitlement.number.form");
    String name = checks.line("name", details.name(), LONGEST_NAME);
    checks.require(
        details.ends().isEmpty() || !details.ends().get().isBefore(details.starts()),
        "ends",
        "entitlement.contract.endsBeforeStart");
    Optional<String> policy = details.slaPolicy().map(key -> checks.slug("slaPolicy", key));
    Optional<Holder> holder = holders.find(checks, details.customer(), details.organization());
    checks.done();
    ContractDetails checked =
        new ContractDetails(
            name,
            details.starts(),
            details.ends(),
            policy,
            details.customer(),
            details.organization());
    if (known.isPresent()) {
      known.get().describe(checked, holder.orElseThrow(), now);
    } else {
      entities.persist(new Contract(number, checked, holder.orElseThrow(), now));
    }
    Versions.flush(entities, "contract");
    log.append(
        new NewEvent(
            known.isEmpty() ? "contract.added" : "contract.changed",
            "contract:" + number,
            Optional.empty(),
            by.toString(),
            now,
            JsonTree.object().add("name", name).build()));
    return new Stored<>(byNumber(number).orElseThrow(), known.isEmpty());
  }

  private Optional<Contract> find(String number) {
    return entities
        .createQuery("select k from Contract k where k.number = :number", Contract.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  private static ContractView view(Object[] row) {
    return new ContractView(
        (String) row[0],
        (String) row[1],
        (LocalDate) row[2],
        Optional.ofNullable((LocalDate) row[3]),
        Optional.ofNullable((String) row[4]),
        Optional.ofNullable((String) row[5]),
        Optional.ofNullable((String) row[6]),
        (Long) row[7]);
  }
}
