package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.NotFound;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.db.persistence.Versions;

/**
 * Named groups of organizations, such as partners or those with a certain product: what an article
 * is for when one organization is too few. A customer is in the groups of the own organization.
 */
@ApplicationScoped
@Transactional
public class CustomerGroups {

  private static final int LONGEST_NAME = 120;
  private static final String SELECT =
      """
      select g.slug, g.name, g.version, coalesce(
        (select group_concat(o.slug order by o.slug) from customer_group_member m
         join organization o on o.id = m.organization_id where m.group_id = g.id), '') members
      from customer_group g""";

  private final Database database;
  private final EventLog log;

  /** For the container's proxy. */
  protected CustomerGroups() {
    this(null, null);
  }

  @Inject
  CustomerGroups(Database database, EventLog log) {
    this.database = database;
    this.log = log;
  }

  /** By name. */
  public List<CustomerGroupView> list() {
    return database.list(SELECT + " order by g.name, g.id", CustomerGroups::view);
  }

  public Optional<CustomerGroupView> bySlug(String slug) {
    return database.first(SELECT + " where g.slug = ?", CustomerGroups::view, Database.ascii(slug));
  }

  /**
   * Enters a group, or replaces its name and members. Throws Invalid for an unknown organization.
   *
   * @throws org.careline.db.outcome.Stale if a version is expected and is not the current one
   */
  public Stored<CustomerGroupView> put(
      String slug,
      String name,
      List<String> organizations,
      OptionalLong expectedVersion,
      Actor by,
      Instant now) {
    Optional<CustomerGroupView> known = bySlug(slug);
    Versions.expect(expectedVersion, known.map(CustomerGroupView::version).orElse(0L), "group");
    Checks checks = new Checks();
    String key = checks.slug("slug", slug);
    String checked = checks.line("name", name, LONGEST_NAME);
    List<String> members = organizations.stream().distinct().toList();
    for (String organization : members) {
      checks.require(
          exists(organization), "organizations", "account.organization.unknown", organization);
    }
    checks.done();
    database.update(
        "insert into customer_group (slug, name, created_at, updated_at, version)"
            + " values (?, ?, ?, ?, 1) on duplicate key update name = values(name),"
            + " updated_at = values(updated_at), version = version + 1",
        key,
        checked,
        now,
        now);
    database.update(
        "delete m from customer_group_member m join customer_group g on g.id = m.group_id"
            + " where g.slug = ?",
        key);
    for (String organization : members) {
      database.update(
          "insert into customer_group_member (group_id, organization_id)"
              + " select g.id, o.id from customer_group g, organization o"
              + " where g.slug = ? and o.slug = ?",
          key,
          organization);
    }
    append(known.isEmpty() ? "group.added" : "group.changed", key, by, now);
    return new Stored<>(bySlug(key).orElseThrow(), known.isEmpty());
  }

  /** Removes a group; articles that name it are for one group less. */
  public void remove(String slug, OptionalLong expectedVersion, Actor by, Instant now) {
    CustomerGroupView known = bySlug(slug).orElseThrow(() -> new NotFound("group"));
    Versions.expect(expectedVersion, known.version(), "group");
    database.update("delete from customer_group where slug = ?", slug);
    append("group.removed", slug, by, now);
  }

  private boolean exists(String organization) {
    return database
        .first(
            "select 1 known from organization where slug = ?",
            row -> row.flag("known"),
            Database.ascii(organization))
        .isPresent();
  }

  private static CustomerGroupView view(Row row) throws SQLException {
    String members = row.text("members");
    return new CustomerGroupView(
        row.text("slug"),
        row.text("name"),
        members.isEmpty() ? List.of() : List.of(members.split(",")),
        row.number("version"));
  }

  private void append(String type, String slug, Actor by, Instant now) {
    log.append(
        new NewEvent(
            type,
            "group:" + slug,
            Optional.empty(),
            by.toString(),
            now,
            JsonTree.object().add("slug", slug).build()));
  }
}
