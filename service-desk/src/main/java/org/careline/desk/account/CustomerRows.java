package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;

/** Reads customers with their membership, one statement a list. */
@ApplicationScoped
class CustomerRows {

  private static final String SELECT =
      """
      select c.id, c.email, c.name, c.status, c.locale, c.timeZone, c.phone, c.notifyAnswers,
        c.notifyStatusChanges, o.id, o.slug, o.name, c.role, c.seesOrganizationTickets,
        c.createdAt, c.updatedAt, c.version
      from Customer c left join Organization o on o.id = c.organizationId
      where\s""";

  private final EntityManager entities;

  /** For the container's proxy. */
  protected CustomerRows() {
    this(null);
  }

  @Inject
  CustomerRows(EntityManager entities) {
    this.entities = entities;
  }

  /** The one customer of whom this JPQL condition is true. */
  public Optional<CustomerView> one(String condition, Map<String, Object> arguments) {
    TypedQuery<Object[]> query = entities.createQuery(SELECT + condition, Object[].class);
    arguments.forEach(query::setParameter);
    return query.getResultStream().findFirst().map(CustomerRows::view);
  }

  /** Customers of whom this is true, by name. */
  public Page<CustomerView> page(
      String condition, Map<String, Object> arguments, Optional<String> encoded, int limit) {
    Optional<Cursor> cursor = Cursor.read(encoded, 2);
    String after = cursor.isEmpty() ? "" : Keyset.AFTER.formatted("c.name", "c.id");
    TypedQuery<Object[]> query =
        entities.createQuery(SELECT + condition + after + " order by c.name, c.id", Object[].class);
    arguments.forEach(query::setParameter);
    cursor.ifPresent(place -> Keyset.place(query, place));
    int size = Keyset.size(limit);
    List<CustomerView> rows =
        query.setMaxResults(size + 1).getResultStream().map(CustomerRows::view).toList();
    return Keyset.page(rows, size, last -> Cursor.after(last.name(), last.id().value()));
  }

  private static CustomerView view(Object[] row) {
    return new CustomerView(
        new CustomerId((Long) row[0]),
        (String) row[1],
        (String) row[2],
        (CustomerStatus) row[3],
        (Locale) row[4],
        (ZoneId) row[5],
        Optional.ofNullable((String) row[6]),
        new Notifications((Boolean) row[7], (Boolean) row[8]),
        membership(row),
        (Instant) row[14],
        (Instant) row[15],
        (Long) row[16]);
  }

  private static Optional<Membership> membership(Object[] row) {
    return Optional.ofNullable((Long) row[9])
        .map(
            id ->
                new Membership(
                    new OrganizationId(id),
                    (String) row[10],
                    (String) row[11],
                    (OrganizationRole) row[12],
                    (Boolean) row[13]));
  }
}
