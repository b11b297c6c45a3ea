package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.desk.account.CustomerId;
import org.careline.desk.sla.Priority;

/**
 * Lists of tickets. Each finds the keys of its page through one index, in the order of that index,
 * and then reads what the page shows: one statement, as cheap on the last page as on the first.
 */
@ApplicationScoped
class TicketLists {

  private static final int LARGEST_PAGE = 200;

  /** Up to this key of a ticket the index of all words has at most some milliseconds of work. */
  private static final int FEW = 5_000;

  private static final int NEWEST = 300;
  private static final int WIDER = 8;

  private static final String CONTAINS = " and concat_ws(' ', e.title, e.body) regexp ?";
  private static final String MATCHES = " and match (e.title, e.body) against (? in boolean mode)";

  private static final String SHOWN =
      """
       page join ticket t on t.id = page.id
      join customer c on c.id = t.customer_id
      left join organization o on o.id = t.organization_id
      left join team m on m.id = t.team_id
      left join agent a on a.id = t.assignee_id
      order by\s""";

  private static final String COLUMNS =
      """
      select t.id, t.version, t.subject, t.status, t.priority, t.channel, t.topic_id, t.opened_at,
        t.changed_at, t.due_at, t.messages, t.list_key, c.name customer_name,
        c.email customer_email, o.slug organization_slug, o.name organization_name,
        m.slug team_slug, m.name team_name, a.email agent_email, a.name agent_name
      from\s""";

  private final Database database;
  private final Topics topics;
  private final int few;

  /** For the container's proxy. */
  protected TicketLists() {
    this(null, null);
  }

  @Inject
  TicketLists(Database database, Topics topics) {
    this(database, topics, FEW);
  }

  /**
   * With another limit.
   *
   * @param few keys of tickets up to which the index of all words is asked at once
   */
  TicketLists(Database database, Topics topics, int few) {
    this.database = database;
    this.topics = topics;
    this.few = few;
  }

  /** An order of the list, and the index that has it. */
  private enum Order {
    TURN("list_key"),
    CHANGED("changed_at"),
    OPENED("id");

    private final String column;

    Order(String column) {
      this.column = column;
    }

    String of(String table) {
      return table + "." + column + " desc, " + table + ".id desc";
    }

    /**
     * What comes after the cursor. The first half is all the index needs; the second half settles
     * rows that have the same key.
     */
    void after(Condition condition, Cursor cursor) {
      if (this == OPENED) {
        condition.and("k.id < ?", cursor.number(1));
        return;
      }
      Object key =
          this == TURN
              ? (Object) cursor.number(0)
              : Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS);
      condition.and(
          "k." + column + " <= ? and (k." + column + " < ? or k.id < ?)",
          key,
          key,
          cursor.number(1));
    }

    Cursor cursor(Keyed row) {
      long key =
          switch (this) {
            case TURN -> row.listKey();
            case CHANGED -> ChronoUnit.MICROS.between(Instant.EPOCH, row.row().changedAt());
            case OPENED -> 0;
          };
      return Cursor.after(key, row.row().number().key());
    }
  }

  Page<TicketRow> visibleTo(
      CustomerId customer, CustomerFilter filter, int limit, Optional<String> encoded) {
    Order order =
        switch (filter.sort()) {
          case WAITING_FIRST -> Order.TURN;
          case CHANGED -> Order.CHANGED;
          case OPENED -> Order.OPENED;
        };
    Condition condition = new Condition();
    Optional<Long> organization =
        filter.scope() == CustomerFilter.Scope.ORGANIZATION
            ? organizationSeenBy(customer)
            : Optional.empty();
    if (organization.isPresent()) {
      condition.and("k.organization_id = ?", organization.get());
    } else {
      condition.and("k.customer_id = ?", customer.value());
    }
    condition.in("k.status", filter.status());
    filter.topic().ifPresent(topic -> topic(condition, topic));
    filter.q().filter(q -> !q.isBlank()).ifPresent(q -> customersWords(condition, q));
    return page(condition, order, limit, encoded, false, Optional.empty());
  }

  Page<TicketRow> forStaff(StaffFilter filter, int limit, Optional<String> encoded) {
    Order order = filter.sort() == StaffFilter.Sort.OPENED ? Order.OPENED : Order.CHANGED;
    Condition condition = new Condition();
    condition.in("k.status", filter.status()).in("k.priority", filter.priority());
    filter.team().ifPresent(team -> named(condition, "team_id", "team", "slug", team));
    filter.assignee().ifPresent(agent -> named(condition, "assignee_id", "agent", "email", agent));
    filter
        .customer()
        .ifPresent(email -> named(condition, "customer_id", "customer", "email", email));
    filter
        .organization()
        .ifPresent(slug -> named(condition, "organization_id", "organization", "slug", slug));
    filter.topic().ifPresent(topic -> topic(condition, topic));
    filter.updatedSince().ifPresent(since -> condition.and("k.changed_at >= ?", since));
    List<String> words = filter.q().map(q -> staffWords(condition, q)).orElse(List.of());
    if (!words.isEmpty()) {
      if (areMany()) {
        Optional<Page<TicketRow>> newest = amongNewest(words, condition, order, limit, encoded);
        if (newest.isPresent()) {
          return newest.get();
        }
      }
      containing(condition, words, MATCHES, SearchWords.rarest(words));
    }
    return page(condition, order, limit, encoded, true, Optional.empty());
  }

  /** Whether the index of all words may have so much to collect that looking elsewhere pays. */
  private boolean areMany() {
    return database
        .first("select 1 from ticket where id > ? limit 1", row -> true, few)
        .isPresent();
  }

  /**
   * The page, if the newest tickets fill it or are all there are. What many tickets have is found
   * there at once, where the index of all words would collect them all first.
   */
  private Optional<Page<TicketRow>> amongNewest(
      List<String> words, Condition condition, Order order, int limit, Optional<String> encoded) {
    Page<TicketRow> newest =
        page(condition, order, limit, encoded, true, Optional.of(new Newest(NEWEST, words)));
    if (newest.next().isEmpty() && areAll(condition, order, encoded, NEWEST)) {
      return Optional.of(newest);
    }
    if (newest.next().isEmpty() && newest.items().size() * WIDER > limit) {
      Newest wider = new Newest(NEWEST * WIDER, words);
      newest = page(condition, order, limit, encoded, true, Optional.of(wider));
    }
    return newest.next().isPresent() ? Optional.of(newest) : Optional.empty();
  }

  /**
   * A page of the tickets that fulfil the condition.
   *
   * @param newest looks for words in the newest tickets only
   */
  private Page<TicketRow> page(
      Condition condition,
      Order order,
      int limit,
      Optional<String> encoded,
      boolean staff,
      Optional<Newest> newest) {
    Condition whole = condition.copy();
    Cursor.read(encoded, 2).ifPresent(cursor -> order.after(whole, cursor));
    int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    String from = "ticket k" + whole.sql();
    if (newest.isPresent()) {
      Condition inside = containing(new Condition(), newest.get().words(), "");
      from =
          "(select k.id, k.changed_at, k.list_key from "
              + from
              + " order by "
              + order.of("k")
              + " limit "
              + newest.get().tickets()
              + ") k"
              + inside.sql();
      whole.bind(inside);
    }
    String sql =
        COLUMNS
            + "(select k.id from "
            + from
            + " order by "
            + order.of("k")
            + " limit "
            + (size + 1)
            + ")"
            + SHOWN
            + order.of("t");
    List<Keyed> rows = database.list(sql, row -> read(row, staff), whole.arguments());
    if (rows.size() <= size) {
      return new Page<>(rows.stream().map(Keyed::row).toList(), Optional.empty());
    }
    List<Keyed> shown = rows.subList(0, size);
    return new Page<>(
        shown.stream().map(Keyed::row).toList(),
        Optional.of(order.cursor(shown.get(size - 1)).toString()));
  }

  /** Whether so many tickets are all that fulfil the condition, from the cursor on. */
  private boolean areAll(Condition condition, Order order, Optional<String> encoded, int tickets) {
    Condition whole = condition.copy();
    Cursor.read(encoded, 2).ifPresent(cursor -> order.after(whole, cursor));
    return database
        .first(
            "select 1 from ticket k" + whole.sql() + " limit 1 offset " + tickets,
            row -> true,
            whole.arguments())
        .isEmpty();
  }

  /** All words in one message, for which one more piece of SQL holds. */
  private static Condition containing(
      Condition condition, List<String> words, String more, Object... values) {
    return condition.and(
        "exists (select 1 from ticket_entry e where e.ticket_id = k.id"
            + more
            + CONTAINS.repeat(words.size())
            + ")",
        Stream.concat(Stream.of(values), words.stream().map(SearchWords::beginning)).toArray());
  }

  private Optional<Long> organizationSeenBy(CustomerId customer) {
    return database.first(
        "select organization_id from customer where id = ? and sees_organization_tickets"
            + " and organization_id is not null",
        row -> row.number("organization_id"),
        customer.value());
  }

  private void topic(Condition condition, String key) {
    condition.and("k.topic_id = (select id from topic where slug = ?)", Database.ascii(key));
  }

  /** A name that does not exist matches nothing; {@code none} means nobody. */
  private static void named(
      Condition condition, String column, String table, String nameColumn, String name) {
    if (name.equals("none")) {
      condition.and("k." + column + " is null");
    } else {
      condition.and(
          "k." + column + " = (select id from " + table + " where " + nameColumn + " = ?)",
          Database.ascii(name));
    }
  }

  /** A customer has few tickets: looking into each is quicker than the index of all words. */
  private static void customersWords(Condition condition, String q) {
    Optional<TicketNumber> number = TicketNumber.parse(q);
    if (number.isPresent()) {
      condition.and("k.id = ?", number.get().key());
    } else {
      String like = SearchWords.like(q);
      condition.and(
          "(k.subject like ? escape '!' or exists (select 1 from ticket_entry e"
              + " where e.ticket_id = k.id and not e.internal and e.body like ? escape '!'))",
          like,
          like);
    }
  }

  /** A number and an address name something; the rest are words to look for. */
  private static List<String> staffWords(Condition condition, String q) {
    Optional<TicketNumber> number = TicketNumber.parse(q);
    if (number.isPresent()) {
      condition.and("k.id = ?", number.get().key());
      return List.of();
    }
    String typed = q.strip();
    if (typed.matches("[^\\s@]+@[^\\s@]+")) {
      named(condition, "customer_id", "customer", "email", typed.toLowerCase(Locale.ROOT));
      return List.of();
    }
    List<String> words = SearchWords.of(typed);
    if (words.isEmpty() && !typed.isEmpty()) {
      condition.and("k.subject like ? escape '!'", SearchWords.like(typed).substring(1));
    }
    return words;
  }

  private Keyed read(Row row, boolean staff) throws SQLException {
    Optional<String> team = row.optionalText("team_slug");
    Optional<String> agent = row.optionalText("agent_name");
    Optional<String> organization = row.optionalText("organization_slug");
    TicketRow shown =
        new TicketRow(
            TicketNumber.ofKey(row.number("id")),
            row.number("version"),
            row.text("subject"),
            TicketStatus.valueOf(row.text("status")),
            Priority.valueOf(row.text("priority")),
            Channel.valueOf(row.text("channel")),
            TicketViews.topic(topics, row),
            new Person(
                Person.Kind.CUSTOMER,
                row.text("customer_name"),
                row.optionalText("customer_email")),
            organization.isPresent()
                ? Optional.of(new NamedRef(organization.get(), row.text("organization_name")))
                : Optional.empty(),
            team.isPresent()
                ? Optional.of(new NamedRef(team.get(), row.text("team_name")))
                : Optional.empty(),
            agent.isPresent()
                ? Optional.of(
                    new Person(
                        Person.Kind.STAFF,
                        agent.get(),
                        staff ? row.optionalText("agent_email") : Optional.empty()))
                : Optional.empty(),
            row.instant("opened_at"),
            row.instant("changed_at"),
            row.optionalInstant("due_at"),
            row.integer("messages"));
    return new Keyed(shown, row.number("list_key"));
  }

  /** So many tickets, in the order of the list, in which to look for words. */
  private record Newest(int tickets, List<String> words) {}

  private record Keyed(TicketRow row, long listKey) {}
}
