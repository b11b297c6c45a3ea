package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.OrganizationId;

/** What a session is worth. */
@ApplicationScoped
public class Sessions {

  /**
   * Every page of a signed-in customer asks this, so it goes by keys only: two for the customer,
   * and those of an organization and its groups.
   */
  private static final String CURRENT =
      """
      select c.email, c.name, c.locale, c.time_zone, c.organization_id, c.sees_organization_tickets,
        o.slug,
        (select group_concat(g.slug) from customer_group_member m
         join customer_group g on g.id = m.group_id where m.organization_id = c.organization_id)
      from credential k join customer c on c.id = k.customer_id
      left join organization o on o.id = c.organization_id
      where k.customer_id = ? and k.epoch = ? and c.status = 'ACTIVE'""";

  private final EntityManager entities;
  private final DataSource database;
  private final Audit audit;

  /** For the container's proxy. */
  protected Sessions() {
    this(null, null, null);
  }

  @Inject
  Sessions(EntityManager entities, DataSource database, Audit audit) {
    this.entities = entities;
    this.database = database;
    this.audit = audit;
  }

  /** The customer of a session, in one statement; empty when the session has ended. */
  public Optional<SignedInCustomer> current(CustomerId customer, int epoch) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CURRENT)) {
      select.setLong(1, customer.value());
      select.setInt(2, epoch);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(signedIn(customer, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the session cannot be checked", e);
    }
  }

  /**
   * Ends every session of the customer.
   *
   * @return the epoch for a session that shall go on
   */
  @Transactional
  public int signOutEverywhere(CustomerId customer, Instant now) {
    Credential credential =
        entities.find(Credential.class, customer.value(), LockModeType.PESSIMISTIC_WRITE);
    if (credential == null) {
      throw new NotFound("customer");
    }
    credential.endSessions();
    audit.customer(
        "customer.signed-out-everywhere",
        customer,
        entities
            .createQuery("select c.email from Customer c where c.id = :id", String.class)
            .setParameter("id", customer.value())
            .getSingleResult(),
        now);
    return credential.epoch();
  }

  private static SignedInCustomer signedIn(CustomerId customer, ResultSet row) throws SQLException {
    long organization = row.getLong(5);
    Optional<OrganizationId> member =
        row.wasNull() ? Optional.empty() : Optional.of(new OrganizationId(organization));
    return new SignedInCustomer(
        customer,
        row.getString(1),
        row.getString(2),
        Locale.forLanguageTag(row.getString(3)),
        ZoneId.of(row.getString(4)),
        member,
        member.isPresent() && row.getBoolean(6),
        groups(row.getString(7), row.getString(8)));
  }

  private static Set<String> groups(String organization, String groups) {
    Set<String> all = new HashSet<>();
    if (organization != null) {
      all.add("organization:" + organization);
    }
    if (groups != null) {
      List.of(groups.split(",")).forEach(group -> all.add("group:" + group));
    }
    return all;
  }
}
