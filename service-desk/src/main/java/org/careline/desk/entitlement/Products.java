package org.careline.desk.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Versions;
import org.careline.desk.account.Actor;
import org.careline.desk.account.Checks;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Keyset;
import org.careline.desk.account.Like;
import org.careline.desk.account.Stored;

/** Products customers have. */
@ApplicationScoped
@Transactional
public class Products {

  private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SERIAL = 64;
  private static final String SELECT =
      """
      select p.id, p.externalId, p.name, p.serialNumber, p.site, p.inServiceSince,
        p.warrantyUntil, c.email, o.slug, p.version
      from Product p left join Customer c on c.id = p.customerId
        left join Organization o on o.id = p.organizationId
      where\s""";
  private static final String ORDER = " order by p.name, p.id";

  private final EntityManager entities;
  private final Holders holders;
  private final EventLog log;

  /** For the container's proxy. */
  protected Products() {
    this(null, null, null);
  }

  @Inject
  Products(EntityManager entities, Holders holders, EventLog log) {
    this.entities = entities;
    this.holders = holders;
    this.log = log;
  }

  /**
   * The customer's own, those of the whole organization, and those of its people if the customer
   * sees their tickets; by name.
   */
  public List<ProductView> visibleTo(CustomerId customer) {
    Sight sight = holders.of(customer);
    return sight
        .bind(entities.createQuery(SELECT + sight.condition("p") + ORDER, Object[].class))
        .getResultStream()
        .map(Products::view)
        .toList();
  }

  /** One of those. */
  public Optional<ProductView> visibleTo(CustomerId customer, String externalId) {
    Sight sight = holders.of(customer);
    return sight
        .bind(
            entities.createQuery(
                SELECT + sight.condition("p") + " and p.externalId = :externalId", Object[].class))
        .setParameter("externalId", externalId)
        .getResultStream()
        .findFirst()
        .map(Products::view);
  }

  public Optional<ProductView> byExternalId(String externalId) {
    return entities
        .createQuery(SELECT + "p.externalId = :externalId", Object[].class)
        .setParameter("externalId", externalId)
        .getResultStream()
        .findFirst()
        .map(Products::view);
  }

  public Optional<ProductView> byId(ProductId id) {
    return entities
        .createQuery(SELECT + "p.id = :id", Object[].class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(Products::view);
  }

  /**
   * Products by name.
   *
   * @param limit 1..100
   */
  public Page<ProductView> list(ProductQuery query, Optional<String> cursor, int limit) {
    StringBuilder condition = new StringBuilder("1 = 1");
    Map<String, Object> arguments = new HashMap<>();
    query
        .customer()
        .ifPresent(
            email -> {
              condition.append(
                  " and (c.email = :customer or p.organizationId ="
                      + " (select x.organizationId from Customer x where x.email = :customer))");
              arguments.put("customer", email);
            });
    query
        .organization()
        .ifPresent(
            slug -> {
              condition.append(" and o.slug = :organization");
              arguments.put("organization", slug);
            });
    query
        .q()
        .filter(q -> !q.isBlank())
        .ifPresent(
            q -> {
              condition.append(
                  " and (p.name like :start escape '!' or p.name like :later escape '!'"
                      + " or p.serialNumber like :start escape '!')");
              arguments.put("start", Like.start(q));
              arguments.put("later", Like.laterWord(q));
            });
    Optional<Cursor> place = Cursor.read(cursor, 2);
    place.ifPresent(found -> condition.append(Keyset.AFTER.formatted("p.name", "p.id")));
    TypedQuery<Object[]> select = entities.createQuery(SELECT + condition + ORDER, Object[].class);
    arguments.forEach(select::setParameter);
    place.ifPresent(found -> Keyset.place(select, found));
    int size = Keyset.size(limit);
    List<ProductView> rows =
        select.setMaxResults(size + 1).getResultStream().map(Products::view).toList();
    return Keyset.page(rows, size, last -> Cursor.after(last.name(), last.id().value()));
  }

  /** Enters a product under its serial number, or under a random id where it has none. */
  public ProductView add(ProductDetails details, Actor by, Instant now) {
    String id =
        details
            .serialNumber()
            .filter(serial -> EXTERNAL_ID.matcher(serial).matches())
            .filter(serial -> find(serial).isEmpty())
            .orElseGet(() -> UUID.randomUUID().toString());
    return put(id, details, OptionalLong.empty(), by, now).view();
  }

  /**
   * Enters a product, or replaces what is known.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<ProductView> put(
      String externalId,
      ProductDetails details,
      OptionalLong expectedVersion,
      Actor by,
      Instant now) {
    Optional<Product> known = find(externalId);
    Versions.expect(expectedVersion, known.map(Product::version).orElse(0L), "product");
    Checks checks = new Checks();
    checks.require(
        EXTERNAL_ID.matcher(externalId).matches(), "externalId", "entitlement.externalId.form");
    ProductDetails checked =
        new ProductDetails(
            checks.line("name", details.name(), LONGEST_NAME),
            checks.line("serialNumber", details.serialNumber(), LONGEST_SERIAL),
            checks.line("site", details.site(), LONGEST_NAME),
            details.inServiceSince(),
            details.warrantyUntil(),
            details.customer(),
            details.organization());
    Optional<Holder> holder = holders.find(checks, details.customer(), details.organization());
    checks.done();
    if (known.isPresent()) {
      known.get().describe(checked, holder.orElseThrow(), now);
    } else {
      entities.persist(new Product(externalId, checked, holder.orElseThrow(), now));
    }
    Versions.flush(entities, "product");
    append(known.isEmpty() ? "product.added" : "product.changed", externalId, checked, by, now);
    return new Stored<>(byExternalId(externalId).orElseThrow(), known.isEmpty());
  }

  /** Removes a product that was entered by mistake. */
  public void remove(String externalId, OptionalLong expectedVersion, Actor by, Instant now) {
    Product product = find(externalId).orElseThrow(() -> new NotFound("product"));
    Versions.expect(expectedVersion, product.version(), "product");
    entities.remove(product);
    Versions.flush(entities, "product");
    log.append(
        new NewEvent(
            "product.removed",
            "product:" + externalId,
            Optional.empty(),
            by.toString(),
            now,
            JsonTree.object().build()));
  }

  private Optional<Product> find(String externalId) {
    return entities
        .createQuery("select p from Product p where p.externalId = :externalId", Product.class)
        .setParameter("externalId", externalId)
        .getResultStream()
        .findFirst();
  }

  private void append(
      String type, String externalId, ProductDetails details, Actor by, Instant now) {
    var payload = JsonTree.object().add("name", details.name());
    details.customer().ifPresent(email -> payload.add("customer", email));
    details.organization().ifPresent(slug -> payload.add("organization", slug));
    log.append(
        new NewEvent(
            type, "product:" + externalId, Optional.empty(), by.toString(), now, payload.build()));
  }

  private static ProductView view(Object[] row) {
    return new ProductView(
        new ProductId((Long) row[0]),
        (String) row[1],
        (String) row[2],
        Optional.ofNullable((String) row[3]),
        Optional.ofNullable((String) row[4]),
        Optional.ofNullable((LocalDate) row[5]),
        Optional.ofNullable((LocalDate) row[6]),
        Optional.ofNullable((String) row[7]),
        Optional.ofNullable((String) row[8]),
        (Long) row[9]);
  }
}
