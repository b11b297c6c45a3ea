package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.Promise;
import org.careline.desk.sla.SlaClock;

/** A ticket with its timeline: two statements, three if it has attachments. */
@ApplicationScoped
class TicketViews {

  private static final String TICKET =
      """
      select t.id, t.version, t.subject, t.status, t.priority, t.channel, t.topic_id, t.opened_at,
        t.changed_at, t.solved_at, t.closed_at, t.first_response_due_at, t.first_response_at,
        t.next_response_due_at, t.resolution_due_at, t.resolved_at, c.name customer_name,
        c.email customer_email, o.slug organization_slug, o.name organization_name,
        p.external_id product_key, p.name product_name, m.slug team_slug, m.name team_name,
        a.email agent_email, a.name agent_name
      from ticket t
      join customer c on c.id = t.customer_id
      left join organization o on o.id = t.organization_id
      left join product p on p.id = t.product_id
      left join team m on m.id = t.team_id
      left join agent a on a.id = t.assignee_id
      where t.id = ?""";

  private static final String ENTRIES =
      """
      select position, kind, internal, created_at, author_kind, author_name, author_email, channel,
        body, attachments, what, old_value, new_value
      from ticket_entry where ticket_id = ?""";

  private final Database database;
  private final Topics topics;

  /** For the container's proxy. */
  protected TicketViews() {
    this(null, null);
  }

  @Inject
  TicketViews(Database database, Topics topics) {
    this.database = database;
    this.topics = topics;
  }

  Optional<TicketView> visibleTo(TicketNumber number, Caller caller) {
    return database
        .first(
            TICKET + " and (t.customer_id = ? or t.organization_id = ?)",
            row -> read(row, false),
            number.key(),
            caller.customer(),
            caller.organization().orElse(-1))
        .map(view -> with(view, timeline(number, false)));
  }

  Optional<TicketView> forStaff(TicketNumber number) {
    return database
        .first(TICKET, row -> read(row, true), number.key())
        .map(view -> with(view, timeline(number, true)));
  }

  static Optional<Topic> topic(Topics topics, Row row) throws SQLException {
    OptionalLong id = row.optionalNumber("topic_id");
    return id.isPresent() ? topics.byId(id.getAsLong()) : Optional.empty();
  }

  private List<TimelineEntry> timeline(TicketNumber number, boolean staff) {
    String sql = ENTRIES + (staff ? "" : " and not internal") + " order by position";
    List<Line> lines = database.list(sql, row -> line(row, staff), number.key());
    Map<Integer, List<Attachment>> files =
        lines.stream().anyMatch(line -> line.attachments() > 0) ? files(number) : Map.of();
    return lines.stream()
        .map(line -> line.entry(files.getOrDefault(line.position(), List.of())))
        .toList();
  }

  private Map<Integer, List<Attachment>> files(TicketNumber number) {
    Map<Integer, List<Attachment>> files = new HashMap<>();
    database.list(
        "select uid, entry_position, name, media_type, size from attachment where ticket_id = ?"
            + " order by entry_position, id",
        row ->
            files
                .computeIfAbsent(
                    row.integer("entry_position"), position -> new java.util.ArrayList<>())
                .add(
                    new Attachment(
                        new AttachmentId(row.text("uid")),
                        row.text("name"),
                        row.text("media_type"),
                        row.number("size"))),
        number.key());
    return files;
  }

  private static Line line(Row row, boolean staff) throws SQLException {
    Person.Kind kind = Person.Kind.valueOf(row.text("author_kind"));
    boolean named = staff || kind == Person.Kind.CUSTOMER;
    return new Line(
        row.integer("position"),
        row.text("kind").equals("MESSAGE"),
        row.instant("created_at"),
        new Person(
            kind,
            row.text("author_name"),
            named ? row.optionalText("author_email") : Optional.empty()),
        row.flag("internal"),
        row.optionalText("channel"),
        row.optionalText("body"),
        row.integer("attachments"),
        row.optionalText("what"),
        row.optionalText("old_value"),
        row.optionalText("new_value"));
  }

  private TicketView read(Row row, boolean staff) throws SQLException {
    TicketStatus status = TicketStatus.valueOf(row.text("status"));
    Priority priority = Priority.valueOf(row.text("priority"));
    Optional<String> agent = row.optionalText("agent_name");
    List<Promise> promises =
        SlaClock.promises(
            row.optionalInstant("first_response_due_at").orElse(null),
            row.optionalInstant("first_response_at").orElse(null),
            row.optionalInstant("next_response_due_at").orElse(null),
            row.optionalInstant("resolution_due_at").orElse(null),
            row.optionalInstant("resolved_at").orElse(null));
    return new TicketView(
        TicketNumber.ofKey(row.number("id")),
        row.number("version"),
        row.text("subject"),
        status,
        priority,
        Channel.valueOf(row.text("channel")),
        topic(topics, row),
        new Person(
            Person.Kind.CUSTOMER, row.text("customer_name"), row.optionalText("customer_email")),
        ref(row, "organization_slug", "organization_name"),
        ref(row, "product_key", "product_name"),
        ref(row, "team_slug", "team_name"),
        agent.isPresent()
            ? Optional.of(
                new Person(
                    Person.Kind.STAFF,
                    agent.get(),
                    staff ? row.optionalText("agent_email") : Optional.empty()))
            : Optional.empty(),
        row.instant("opened_at"),
        row.instant("changed_at"),
        row.optionalInstant("solved_at"),
        row.optionalInstant("closed_at"),
        answerPromisedBy(status, promises),
        promises,
        List.of(),
        Ticket.actions(status, priority));
  }

  /** An answer is owed while one of the two response clocks runs. */
  private static Optional<Instant> answerPromisedBy(TicketStatus status, List<Promise> promises) {
    if (status.isDone()) {
      return Optional.empty();
    }
    return promises.stream()
        .filter(promise -> promise.kind() != Promise.Kind.RESOLUTION && promise.keptAt().isEmpty())
        .map(Promise::dueAt)
        .min(Instant::compareTo);
  }

  private static Optional<NamedRef> ref(Row row, String key, String name) throws SQLException {
    Optional<String> found = row.optionalText(key);
    return found.isPresent()
        ? Optional.of(new NamedRef(found.get(), row.text(name)))
        : Optional.empty();
  }

  private static TicketView with(TicketView view, List<TimelineEntry> timeline) {
    return new TicketView(
        view.number(),
        view.version(),
        view.subject(),
        view.status(),
        view.priority(),
        view.channel(),
        view.topic(),
        view.requester(),
        view.organization(),
        view.product(),
        view.team(),
        view.assignee(),
        view.openedAt(),
        view.changedAt(),
        view.solvedAt(),
        view.closedAt(),
        view.answerPromisedBy(),
        view.promises(),
        timeline,
        view.may());
  }

  private record Line(
      int position,
      boolean message,
      Instant at,
      Person by,
      boolean internal,
      Optional<String> channel,
      Optional<String> body,
      int attachments,
      Optional<String> what,
      Optional<String> from,
      Optional<String> to) {

    TimelineEntry entry(List<Attachment> files) {
      return message
          ? new TimelineEntry.Message(
              position,
              at,
              by,
              internal,
              channel.map(Channel::valueOf).orElse(Channel.WEB),
              body.orElse(""),
              Markup.html(body.orElse("")),
              files)
          : new TimelineEntry.Change(
              position, at, by, internal, TimelineEntry.What.valueOf(what.orElseThrow()), from, to);
    }
  }
}
