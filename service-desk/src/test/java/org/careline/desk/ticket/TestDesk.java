package org.careline.desk.ticket;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.careline.db.blob.BlobStore;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.persistence.Database;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Customers;
import org.careline.desk.sla.SlaPolicies;
import org.careline.desk.testing.DeskDatabase;

/** The use cases of tickets, put together by hand over a real database. */
public final class TestDesk {

  private final DeskDatabase unit = DeskDatabase.get();
  private final EntityManager entities = unit.entities();
  public final Database database = new Database(transactional());
  public final EventLog log = new StoredLog(database);
  public final SlaPolicies policies = new SlaPolicies(database);
  public final Topics topics = new Topics(database, log);
  final Tickets tickets = new Tickets(entities, database, log);
  private final MessageRules rules = new MessageRules(AttachmentLimits.standard());
  private final Opening opening = new Opening(tickets, customers(), policies, rules);
  final Conversation conversation = new Conversation(tickets, policies, rules);
  final Dispatch dispatch = new Dispatch(tickets, database, policies, rules);
  final Attachments attachments =
      new Attachments(database, blobs(), AttachmentLimits.standard(), tickets);
  final TicketQueries queries =
      new TicketQueries(
          database, tickets, new TicketLists(database, topics), new TicketViews(database, topics));

  /** Opens in a transaction of its own, as the container does. */
  public TicketNumber open(OpenTicket wish, Instant now) {
    TicketDesk desk =
        new TicketDesk(
            new Opening(null, null, null, null) {
              @Override
              TicketNumber open(OpenTicket command, Instant moment) {
                return unit.in(() -> opening.open(command, moment));
              }
            },
            tickets);
    return desk.open(wish, now);
  }

  public Written reply(Reply reply, Instant now) {
    return in(() -> conversation.reply(reply, now));
  }

  public Written answer(Answer answer, Instant now) {
    return in(() -> conversation.answer(answer, now));
  }

  public Written patch(PatchTicket patch, Instant now) {
    return in(() -> dispatch.patch(patch, now));
  }

  public <T> T in(Supplier<T> work) {
    return unit.in(work::get);
  }

  /** A customer nobody else knows. */
  public CustomerId customer(String name) {
    return customer(name, Optional.empty(), false);
  }

  public CustomerId customer(String name, Optional<Long> organization, boolean seesTickets) {
    return new CustomerId(
        database.insert(
            "insert into customer (email, name, status, locale, time_zone, notify_answers,"
                + " notify_status_changes, organization_id, organization_role,"
                + " sees_organization_tickets, created_at, updated_at, version)"
                + " values (?, ?, 'ACTIVE', 'en', 'UTC', true, true, ?, 'MEMBER', ?,"
                + " utc_timestamp(6), utc_timestamp(6), 1)",
            unique() + "@customer.example",
            name,
            organization.orElse(null),
            seesTickets));
  }

  public String email(CustomerId customer) {
    return database
        .first(
            "select email from customer where id = ?", row -> row.text("email"), customer.value())
        .orElseThrow();
  }

  public long organization() {
    return database.insert(
        "insert into organization (slug, name, created_at, updated_at, version)"
            + " values (?, 'Firm', utc_timestamp(6), utc_timestamp(6), 1)",
        unique());
  }

  public String team() {
    String slug = unique();
    database.insert(
        "insert into team (slug, name, created_at, updated_at, version)"
            + " values (?, 'Network', utc_timestamp(6), utc_timestamp(6), 1)",
        slug);
    return slug;
  }

  public String agent(String name) {
    String email = unique() + "@desk.example";
    database.insert(
        "insert into agent (email, name, locale, active, created_at, updated_at, version)"
            + " values (?, ?, 'en', true, utc_timestamp(6), utc_timestamp(6), 1)",
        email,
        name);
    return email;
  }

  public static String unique() {
    return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  private Customers customers() {
    Object rows = construct("org.careline.desk.account.CustomerRows", entities);
    return (Customers)
        construct(Customers.class.getName(), entities, rows, log, List.of("en", "de"));
  }

  private BlobStore blobs() {
    try {
      Object store = construct("org.careline.db.blob.DatabaseBlobStore");
      Field source = store.getClass().getDeclaredField("database");
      source.setAccessible(true);
      source.set(store, transactional());
      return (BlobStore) store;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** What the container would do, where a constructor is another package's business. */
  private static Object construct(String type, Object... arguments) {
    try {
      Constructor<?> constructor =
          Arrays.stream(Class.forName(type).getDeclaredConstructors())
              .filter(candidate -> candidate.getParameterCount() == arguments.length)
              .findFirst()
              .orElseThrow();
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Connections as the container's pool hands them out: one for the whole transaction. */
  private DataSource transactional() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? connection()
                : method.invoke(unit.dataSource(), arguments));
  }

  private Connection connection() throws java.sql.SQLException {
    Connection own;
    try {
      own = entities.unwrap(Connection.class);
    } catch (IllegalStateException noTransaction) {
      return unit.dataSource().getConnection();
    }
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("close") ? null : method.invoke(own, arguments));
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            TestDesk.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.make(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private interface Call {
    Object make(java.lang.reflect.Method method, Object[] arguments) throws Exception;
  }

  /** Writes to the table, and leaves transactions to the test. */
  private static final class StoredLog extends EventLog {

    private final Database database;

    StoredLog(Database database) {
      this.database = database;
    }

    @Override
    public void append(NewEvent event) {
      database.update(
          "insert into event (uid, type, subject, account, actor, occurred_at, payload)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          UUID.randomUUID().toString(),
          event.type(),
          event.subject(),
          event.account().orElse(null),
          event.actor(),
          event.occurredAt(),
          event.payload().toString());
    }
  }
}
