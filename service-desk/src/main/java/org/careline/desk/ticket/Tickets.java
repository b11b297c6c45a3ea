package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.EmailAddress;

/**
 * Loads tickets for a change and stores them with their new lines, their claimed attachments and
 * their event. A loaded ticket is locked to the end of the transaction: who comes second waits, and
 * then decides on what he finds.
 */
@ApplicationScoped
class Tickets {

  private static final long NONE = -1;

  private final EntityManager entities;
  private final Database database;
  private final EventLog log;

  /** For the container's proxy. */
  protected Tickets() {
    this(null, null, null);
  }

  @Inject
  Tickets(EntityManager entities, Database database, EventLog log) {
    this.entities = entities;
    this.database = database;
    this.log = log;
  }

  /** The ticket, for staff. */
  Ticket forStaff(TicketNumber number, OptionalLong expectedVersion) {
    Ticket ticket =
        entities
            .createNamedQuery("Ticket.byId", Ticket.class)
            .setParameter("id", number.key())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> Refusals.unknown(number));
    return expecting(expectedVersion, ticket);
  }

  /** The ticket, if it exists for this caller. */
  Ticket visibleTo(Caller caller, TicketNumber number, OptionalLong expectedVersion) {
    Ticket ticket =
        entities
            .createNamedQuery("Ticket.byIdVisibleTo", Ticket.class)
            .setParameter("id", number.key())
            .setParameter("customer", caller.customer())
            .setParameter("organization", caller.organization().orElse(NONE))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> Refusals.unknown(number));
    return expecting(expectedVersion, ticket);
  }

  static Ticket expecting(OptionalLong version, Ticket ticket) {
    if (version.isPresent() && version.getAsLong() != ticket.version()) {
      throw Refusals.stale(ticket.number());
    }
    return ticket;
  }

  /** Somebody on the customers' side of this ticket. */
  Optional<Caller> caller(TicketNumber number, Visitor visitor) {
    String columns =
        "select c.id, c.name, c.email, c.status,"
            + " case when c.sees_organization_tickets then c.organization_id end organization_id"
            + " from customer c";
    Database.Reader<Caller> reader =
        row ->
            new Caller(
                row.number("id"),
                row.text("name"),
                row.text("email"),
                row.text("status").equals("GUEST"),
                row.optionalNumber("organization_id"));
    if (visitor instanceof Visitor.Member member) {
      return database.first(columns + " where c.id = ?", reader, member.id().value());
    }
    Visitor.LinkHolder holder = (Visitor.LinkHolder) visitor;
    if (!holder.ticket().equals(number)) {
      return Optional.empty();
    }
    return database
        .first(
            columns + " join ticket t on t.customer_id = c.id where t.id = ?", reader, number.key())
        .map(Caller::withoutOrganization);
  }

  /** The member of staff behind this actor, with his name. */
  Author staff(Actor actor) {
    String name =
        switch (actor.kind()) {
          case AGENT ->
              database
                  .first(
                      "select name from agent where email = ?",
                      row -> row.text("name"),
                      actor.reference())
                  .orElse("");
          default -> "";
        };
    Person.Kind kind = actor.kind() == Actor.Kind.SYSTEM ? Person.Kind.SYSTEM : Person.Kind.STAFF;
    return new Author(kind, name, actor);
  }

  Optional<Circumstances> circumstances(CustomerId customer, OpenTicket wish, LocalDate today) {
    return circumstances("c.id = ?", customer.value(), wish, today);
  }

  Optional<Circumstances> circumstances(EmailAddress customer, OpenTicket wish, LocalDate today) {
    return circumstances("c.email = ?", customer.value(), wish, today);
  }

  private Optional<Circumstances> circumstances(
      String condition, Object customer, OpenTicket wish, LocalDate today) {
    String sql =
        """
        select c.id, c.email, c.name, c.organization_id, p.id product_id, t.id topic_id, t.team_id,
          (select k.sla_policy from contract k
            where k.sla_policy is not null and k.starts <= ? and (k.ends is null or k.ends >= ?)
              and (k.customer_id = c.id or k.organization_id = c.organization_id)
            order by k.customer_id is null, k.starts desc limit 1) sla_policy,
          (select b.id from ticket b where b.customer_id = c.id and b.submission_key = ?) before_id
        from customer c
        left join topic t on t.slug = ? and not t.retired
        left join product p on p.external_id = ?
          and (p.customer_id = c.id or p.organization_id = c.organization_id)
        where\s""";
    return database.first(
        sql + condition,
        row ->
            new Circumstances(
                row.number("id"),
                row.text("email"),
                row.text("name"),
                row.optionalNumber("organization_id"),
                row.optionalNumber("product_id"),
                row.optionalNumber("topic_id"),
                row.optionalNumber("team_id"),
                row.optionalText("sla_policy"),
                row.optionalNumber("before_id")),
        today,
        today,
        wish.submissionKey().orElse(null),
        wish.topic().map(Database::ascii).orElse(null),
        wish.productSerial().map(Database::ascii).orElse(null),
        customer);
  }

  /** The ticket opened before with the same key, when both were sent at once. */
  Optional<TicketNumber> openedWith(Requester from, String submissionKey) {
    String sql =
        "select t.id from ticket t join customer c on c.id = t.customer_id"
            + " where t.submission_key = ? and ";
    return from instanceof Requester.Known known
        ? database.first(
            sql + "c.id = ?",
            row -> TicketNumber.ofKey(row.number("id")),
            submissionKey,
            known.id().value())
        : database.first(
            sql + "c.email = ?",
            row -> TicketNumber.ofKey(row.number("id")),
            submissionKey,
            ((Requester.ByEmail) from).email());
  }

  /** Where a message with this key already stands in the ticket. */
  OptionalLong positionOf(TicketNumber ticket, String submissionKey) {
    return database
        .first(
            "select position from ticket_entry where ticket_id = ? and submission_key = ?",
            row -> OptionalLong.of(row.number("position")),
            ticket.key(),
            submissionKey)
        .orElse(OptionalLong.empty());
  }

  /**
   * Stores a new ticket with its first lines. Nothing else happens as often, and one plain insert
   * is a quarter of what the entity manager does for a new entity.
   */
  Written add(Ticket ticket, String type, Actor by, Instant now) {
    Map<String, Object> row = ticket.firstRow();
    ticket.stored(
        database.insert(
            "insert into ticket (%s) values (%s)"
                .formatted(
                    String.join(", ", row.keySet()),
                    String.join(", ", Collections.nCopies(row.size(), "?"))),
            row.values().toArray()));
    return write(ticket, type, by, now);
  }

  /** Stores what the verbs did, and says so in the log. */
  Written store(Ticket ticket, String type, Actor by, Instant now) {
    entities.flush();
    return write(ticket, type, by, now);
  }

  private Written write(Ticket ticket, String type, Actor by, Instant now) {
    TicketNumber number = ticket.number();
    List<Entry> entries = ticket.takeWritten();
    if (!entries.isEmpty()) {
      insert(number, entries);
      claim(number, entries);
      log.append(event(ticket, type, by, entries, now));
    }
    int position = entries.isEmpty() ? 0 : entries.get(0).position();
    return new Written(number, position, ticket.version());
  }

  private void insert(TicketNumber number, List<Entry> entries) {
    String row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    List<Object> values = new ArrayList<>();
    for (Entry entry : entries) {
      values.add(number.key());
      values.add(entry.position());
      values.add(entry.isMessage() ? "MESSAGE" : "CHANGE");
      values.add(entry.internal());
      values.add(entry.at());
      values.add(entry.author().kind().name());
      values.add(entry.author().name());
      values.add(entry.author().actor().reference());
      values.add(entry.channel() == null ? null : entry.channel().name());
      values.add(entry.title());
      values.add(entry.body());
      values.add(entry.attachments().size());
      values.add(entry.isMessage() ? null : entry.what().name());
      values.add(entry.from());
      values.add(entry.to());
      values.add(entry.submissionKey());
    }
    database.update(
        "insert into ticket_entry (ticket_id, position, kind, internal, created_at, author_kind,"
            + " author_name, author_email, channel, title, body, attachments, what, old_value,"
            + " new_value, submission_key) values "
            + String.join(", ", Collections.nCopies(entries.size(), row)),
        values.toArray());
  }

  /** Each stage is claimed once; whoever comes second finds it gone. */
  private void claim(TicketNumber number, List<Entry> entries) {
    for (Entry entry : entries) {
      for (StageId stage : entry.attachments()) {
        int claimed =
            database.update(
                "update attachment set ticket_id = ?, entry_position = ?"
                    + " where uid = ? and ticket_id is null",
                number.key(),
                entry.position(),
                stage.value());
        if (claimed == 0) {
          throw new Invalid(Violation.of("attachments", "ticket.attachment.gone"));
        }
      }
    }
  }

  private static NewEvent event(
      Ticket ticket, String type, Actor by, List<Entry> entries, Instant now) {
    JsonObjectBuilder payload =
        JsonTree.object()
            .add("number", ticket.number().value())
            .add("status", ticket.status().key())
            .add("priority", ticket.priority().key());
    JsonObjectBuilder changes = JsonTree.object();
    for (Entry entry : entries) {
      if (entry.isMessage()) {
        payload.add("entry", entry.position()).add("internal", entry.internal());
      } else {
        JsonObjectBuilder change = JsonTree.object();
        if (entry.from() != null) {
          change.add("from", entry.from());
        }
        if (entry.to() != null) {
          change.add("to", entry.to());
        }
        changes.add(entry.what().name().toLowerCase(java.util.Locale.ROOT), change);
      }
    }
    return new NewEvent(
        type,
        "ticket:" + ticket.number(),
        Optional.of("customer:" + ticket.customerId()),
        by.toString(),
        now,
        payload.add("changes", changes).build());
  }
}
