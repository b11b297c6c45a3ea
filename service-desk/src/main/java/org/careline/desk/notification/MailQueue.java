package org.careline.desk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.db.event.ClusterFollower;
import org.careline.db.event.Event;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.desk.account.CustomerId;
import org.careline.desk.identity.LinkId;
import org.careline.desk.identity.Links;
import org.careline.desk.notification.MailDeliveries.Wanted;

/**
 * Reads the log and queues the mail that follows from it, in the transaction that moves its place
 * in the log: each event is looked at exactly once, by one node.
 */
@ApplicationScoped
class MailQueue implements ClusterFollower {

  private static final String RECIPIENT =
      """
      select c.id, c.email, c.name, c.status, c.locale, c.time_zone, c.notify_answers,
        c.notify_status_changes""";

  private static final Map<String, MailKind> KINDS =
      Map.of(
          "ticket.opened", MailKind.TICKET_RECEIVED,
          "ticket.answered", MailKind.TICKET_ANSWERED,
          "ticket.solved", MailKind.TICKET_SOLVED);

  private final Database database;
  private final MailDeliveries deliveries;
  private final Links links;
  private final FeedbackMail feedback;
  private final Clock clock;

  /** For the container's proxy. */
  protected MailQueue() {
    this(null, null, null, null, null);
  }

  @Inject
  MailQueue(
      Database database,
      MailDeliveries deliveries,
      Links links,
      FeedbackMail feedback,
      Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.links = links;
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void follow(List<Event> events) {
    List<Event> loud = events.stream().filter(event -> !event.silent()).toList();
    Map<Long, About> tickets = tickets(loud);
    deliveries.add(loud.stream().flatMap(event -> mails(event, tickets)).toList(), clock.instant());
    loud.stream()
        .filter(event -> event.type().equals(FeedbackMail.EVENT))
        .forEach(event -> feedback.commented(event, clock.instant()));
  }

  private Stream<Wanted> mails(Event event, Map<Long, About> tickets) {
    JsonObject payload = event.payload();
    return switch (event.type()) {
      case "customer.verification-requested" ->
          Stream.of(account(event, MailKind.VERIFY, Optional.empty()));
      case "customer.registration-repeated" ->
          Stream.of(account(event, MailKind.ALREADY_REGISTERED, Optional.of("/sign-in")));
      case "customer.password-reset-requested" ->
          Stream.of(account(event, MailKind.RESET, Optional.empty()));
      case "customer.email-change-requested" -> {
        MailFacts facts = facts(event, Optional.empty());
        String newEmail = payload.getString("newEmail");
        yield Stream.of(
            mail(event, newEmail, MailKind.EMAIL_CHANGE, facts),
            mail(
                event,
                payload.getString("email"),
                MailKind.EMAIL_CHANGE_NOTICE,
                unlinked(facts, "/account/security").with(newEmail)));
      }
      case "customer.password-changed" ->
          recipient(payload.getString("email")).stream()
              .map(
                  who ->
                      mail(
                          event,
                          who.email(),
                          MailKind.PASSWORD_CHANGED,
                          MailFacts.account(
                              event.occurredAt(),
                              who.name(),
                              who.locale(),
                              Optional.empty(),
                              Optional.of("/reset"))));
      case "customer.email-changed" ->
          recipient(payload.getString("email")).stream()
              .map(
                  who ->
                      mail(
                          event,
                          payload.getString("oldEmail"),
                          MailKind.EMAIL_CHANGED,
                          MailFacts.account(
                                  event.occurredAt(),
                                  who.name(),
                                  who.locale(),
                                  Optional.empty(),
                                  Optional.empty())
                              .with(who.email())));
      // Nobody is told of anything else.
      default ->
          Stream.ofNullable(tickets.get(event.sequence()))
              .filter(about -> wanted(event, KINDS.get(event.type()), about.who()))
              .map(about -> ticket(event, KINDS.get(event.type()), about));
    };
  }

  /** Name, language and link stand in the event: there may be no such customer yet. */
  private static Wanted account(Event event, MailKind kind, Optional<String> path) {
    return mail(event, event.payload().getString("email"), kind, facts(event, path));
  }

  private static MailFacts facts(Event event, Optional<String> path) {
    JsonObject payload = event.payload();
    return MailFacts.account(
        event.occurredAt(),
        payload.getString("name"),
        Locale.forLanguageTag(payload.getString("locale")),
        payload.containsKey("link")
            ? Optional.of(payload.getJsonNumber("link").longValue())
            : Optional.empty(),
        path);
  }

  private static MailFacts unlinked(MailFacts facts, String path) {
    return MailFacts.account(
        facts.occurredAt(), facts.name(), facts.locale(), Optional.empty(), Optional.of(path));
  }

  /** What these events' mails are about, by sequence: one statement for all of them. */
  private Map<Long, About> tickets(List<Event> events) {
    LongSummaryStatistics range =
        events.stream()
            .filter(event -> KINDS.containsKey(event.type()))
            .mapToLong(Event::sequence)
            .summaryStatistics();
    if (range.getCount() == 0) {
      return Map.of();
    }
    Map<Long, About> found = new HashMap<>();
    database.list(
        RECIPIENT
            + """
            , v.sequence, t.subject, t.first_response_due_at, e.body, e.author_name
            from event v
            join ticket t on t.id = cast(substring(v.subject, 8) as unsigned) - 100000
            join customer c on c.id = t.customer_id
            left join ticket_entry e on e.ticket_id = t.id
              and e.position = cast(json_value(v.payload, '$.entry') as unsigned)
            where v.sequence between ? and ?
              and v.type in ('ticket.opened', 'ticket.answered', 'ticket.solved')
            """,
        row -> found.put(row.number("sequence"), About.read(row)),
        range.getMin(),
        range.getMax());
    return found;
  }

  private Wanted ticket(Event event, MailKind kind, About about) {
    return mail(event, about.who().email(), kind, facts(event, kind, about));
  }

  private MailFacts facts(Event event, MailKind kind, About about) {
    Recipient who = about.who();
    String number = event.payload().getJsonNumber("number").toString();
    Optional<Long> link =
        who.hasAccount()
            ? Optional.empty()
            : Optional.of(guestLink(new CustomerId(who.id()), number).value());
    return new MailFacts(
        event.occurredAt(),
        who.name(),
        who.locale(),
        who.zone(),
        Optional.of(number),
        Optional.of(about.subject()),
        kind == MailKind.TICKET_SOLVED ? Optional.empty() : about.body(),
        kind == MailKind.TICKET_RECEIVED ? Optional.of(who.name()) : about.author(),
        kind == MailKind.TICKET_RECEIVED ? about.dueAt() : Optional.empty(),
        link,
        Optional.of("/tickets/" + number),
        Optional.empty());
  }

  private LinkId guestLink(CustomerId guest, String number) {
    return links.issueGuestLink(guest, number, clock.instant());
  }

  /** A receipt is always sent; the rest if it is wanted, and nobody is told what he did himself. */
  private static boolean wanted(Event event, MailKind kind, Recipient who) {
    if (who.deactivated()) {
      return false;
    }
    return switch (kind) {
      case TICKET_ANSWERED -> who.answers();
      case TICKET_SOLVED ->
          who.statusChanges()
              && !event.actor().equals("customer:" + who.email())
              && !event.actor().equals("guest:" + who.email());
      default -> true;
    };
  }

  private Optional<Recipient> recipient(String email) {
    return database.first(
        RECIPIENT + " from customer c where c.email = ?", Recipient::read, Database.ascii(email));
  }

  private static Wanted mail(Event event, String recipient, MailKind kind, MailFacts facts) {
    return new Wanted(event.uid(), recipient, kind, facts);
  }

  private record Recipient(
      long id,
      String email,
      String name,
      Locale locale,
      ZoneId zone,
      boolean hasAccount,
      boolean deactivated,
      boolean answers,
      boolean statusChanges) {

    static Recipient read(Row row) throws SQLException {
      String status = row.text("status");
      return new Recipient(
          row.number("id"),
          row.text("email"),
          row.text("name"),
          Locale.forLanguageTag(row.text("locale")),
          ZoneId.of(row.text("time_zone")),
          status.equals("ACTIVE"),
          status.equals("DEACTIVATED"),
          row.flag("notify_answers"),
          row.flag("notify_status_changes"));
    }
  }

  private record About(
      Recipient who,
      String subject,
      Optional<Instant> dueAt,
      Optional<String> body,
      Optional<String> author) {

    static About read(Row row) throws SQLException {
      return new About(
          Recipient.read(row),
          row.text("subject"),
          row.optionalInstant("first_response_due_at"),
          row.optionalText("body"),
          row.optionalText("author_name"));
    }
  }
}
