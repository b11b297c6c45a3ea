package org.careline.desk.ticket;

import static org.careline.desk.ticket.TicketStatus.CLOSED;
import static org.careline.desk.ticket.TicketStatus.NEW;
import static org.careline.desk.ticket.TicketStatus.ON_HOLD;
import static org.careline.desk.ticket.TicketStatus.OPEN;
import static org.careline.desk.ticket.TicketStatus.PENDING;
import static org.careline.desk.ticket.TicketStatus.SOLVED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.Promise;
import org.careline.desk.sla.SlaClock;
import org.careline.desk.sla.SlaPolicies;
import org.careline.desk.sla.SlaPolicy;

/**
 * A ticket: whose turn it is, who works on it, what is promised. Every verb leaves its line in the
 * history, which {@link Tickets} writes together with the ticket.
 */
@Entity
@Table(name = "ticket")
@NamedQuery(name = "Ticket.byId", query = "select t from Ticket t where t.id = :id")
@NamedQuery(
    name = "Ticket.byIdVisibleTo",
    query =
        "select t from Ticket t where t.id = :id"
            + " and (t.customerId = :customer or t.organizationId = :organization)")
class Ticket {

  private static final Map<TicketStatus, Set<TicketStatus>> NEXT =
      Map.of(
          NEW, EnumSet.of(OPEN, PENDING, ON_HOLD, SOLVED, CLOSED),
          OPEN, EnumSet.of(PENDING, ON_HOLD, SOLVED, CLOSED),
          PENDING, EnumSet.of(OPEN, ON_HOLD, SOLVED, CLOSED),
          ON_HOLD, EnumSet.of(OPEN, PENDING, SOLVED, CLOSED),
          SOLVED, EnumSet.of(OPEN, CLOSED),
          CLOSED, EnumSet.noneOf(TicketStatus.class));

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column private String subject;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Column
  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "organization_id")
  private Long organizationId;

  @Column(name = "product_id")
  private Long productId;

  @Column(name = "topic_id")
  private Long topicId;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "sla_policy_id")
  private long slaPolicyId;

  @Column(name = "submission_key")
  private String submissionKey;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "solved_at")
  private Instant solvedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "list_key")
  private long listKey;

  @Column private int entries;
  @Column private int messages;
  @Embedded private SlaClock promises;

  @Column(name = "due_at")
  private Instant dueAt;

  @Transient private final List<Entry> written = new ArrayList<>();

  /** For JPA. */
  protected Ticket() {}

  private Ticket(
      OpenTicket wish, Circumstances circumstances, SlaPolicies.Chosen sla, Instant now) {
    subject = wish.subject();
    status = NEW;
    priority = wish.priority();
    channel = wish.channel();
    customerId = circumstances.customer();
    organizationId = boxed(circumstances.organization());
    productId = boxed(circumstances.product());
    topicId = boxed(circumstances.topic());
    teamId = boxed(circumstances.team());
    slaPolicyId = sla.id();
    submissionKey = wish.submissionKey().orElse(null);
    openedAt = now;
    promises = SlaClock.start(sla.policy(), priority, now);
  }

  static Ticket open(
      OpenTicket wish,
      Circumstances circumstances,
      Author author,
      SlaPolicies.Chosen sla,
      Instant now) {
    Ticket ticket = new Ticket(wish, circumstances, sla, now.truncatedTo(ChronoUnit.MICROS));
    ticket.say(
        author,
        wish.channel(),
        wish.subject(),
        new Words(wish.body(), false, wish.attachments(), Optional.empty()),
        now);
    return ticket;
  }

  /** The customer's side says something. It is staff's turn again. */
  void reply(Author author, Channel how, Words words, SlaPolicy sla, Instant now) {
    refuseIfClosed();
    say(author, how, null, words, now);
    promises.asked(sla, priority, now);
    if (status != NEW && status != OPEN) {
      become(OPEN, author, sla, now);
    }
    touched(now);
  }

  /** Staff answer in public. A new ticket is not new any more. */
  void answer(
      Author author,
      Channel how,
      Words words,
      Optional<TicketStatus> then,
      SlaPolicy sla,
      Instant now) {
    refuseIfClosed();
    say(author, how, null, words, now);
    promises.answered(now);
    TicketStatus wanted = then.orElse(status == NEW ? OPEN : status);
    if (wanted != status) {
      become(wanted, author, sla, now);
    }
    touched(now);
  }

  /** A note among staff. It changes nothing for the customer, not even in a closed ticket. */
  void note(Author author, Channel how, Words words, Instant now) {
    say(author, how, null, words, now);
  }

  void move(TicketStatus wanted, Author author, SlaPolicy sla, Instant now) {
    if (wanted != status) {
      become(wanted, author, sla, now);
      touched(now);
    }
  }

  void reopen(Author author, SlaPolicy sla, Instant now) {
    if (status != SOLVED) {
      throw status == CLOSED ? Refusals.closed(number()) : Refusals.transition(status, OPEN);
    }
    move(OPEN, author, sla, now);
    promises.asked(sla, priority, now);
    touched(now);
  }

  /** The customer says it matters more. */
  void escalate(Author author, SlaPolicy sla, Instant now) {
    if (!actions(status, priority).contains(TicketAction.ESCALATE)) {
      throw Refusals.notEscalable();
    }
    prioritize(priority.higher(), author, sla, now);
  }

  void prioritize(Priority wanted, Author author, SlaPolicy sla, Instant now) {
    if (wanted != priority) {
      refuseIfClosed();
      change(author, TimelineEntry.What.PRIORITY, priority.key(), wanted.key(), now);
      priority = wanted;
      promises.reprioritize(sla, priority, openedAt);
      touched(now);
    }
  }

  void rename(String wanted, Author author, Instant now) {
    if (!wanted.equals(subject)) {
      refuseIfClosed();
      change(author, TimelineEntry.What.SUBJECT, subject, wanted, now);
      subject = wanted;
      touched(now);
    }
  }

  /** Files it under another topic; the names are for the history. */
  void file(OptionalLong topic, String oldName, String newName, Author author, Instant now) {
    if (!Objects.equals(boxed(topic), topicId)) {
      change(author, TimelineEntry.What.TOPIC, oldName, newName, now);
      topicId = boxed(topic);
      touched(now);
    }
  }

  void give(OptionalLong team, String oldName, String newName, Author author, Instant now) {
    if (!Objects.equals(boxed(team), teamId)) {
      refuseIfClosed();
      change(author, TimelineEntry.What.TEAM, oldName, newName, now);
      teamId = boxed(team);
      touched(now);
    }
  }

  void assign(OptionalLong agent, String oldName, String newName, Author author, Instant now) {
    if (!Objects.equals(boxed(agent), assigneeId)) {
      refuseIfClosed();
      change(author, TimelineEntry.What.ASSIGNEE, oldName, newName, now);
      assigneeId = boxed(agent);
      touched(now);
    }
  }

  /** What a customer may do with a ticket that stands so. */
  static Set<TicketAction> actions(TicketStatus status, Priority priority) {
    if (status.isFinal()) {
      return Set.of();
    }
    if (status == SOLVED) {
      return EnumSet.of(TicketAction.REPLY, TicketAction.REOPEN, TicketAction.CLOSE);
    }
    EnumSet<TicketAction> actions =
        EnumSet.of(TicketAction.REPLY, TicketAction.SOLVE, TicketAction.CLOSE);
    if (priority != Priority.URGENT) {
      actions.add(TicketAction.ESCALATE);
    }
    return actions;
  }

  static boolean mayFollow(TicketStatus from, TicketStatus to) {
    return NEXT.get(from).contains(to);
  }

  private void become(TicketStatus wanted, Author author, SlaPolicy sla, Instant now) {
    if (!mayFollow(status, wanted)) {
      throw status == CLOSED ? Refusals.closed(number()) : Refusals.transition(status, wanted);
    }
    change(author, TimelineEntry.What.STATUS, status.key(), wanted.key(), now);
    boolean wasDone = status.isDone();
    status = wanted;
    switch (wanted) {
      case PENDING, ON_HOLD -> promises.pause(sla, now);
      case SOLVED, CLOSED -> {
        if (!wasDone) {
          promises.resolve(sla, now);
          solvedAt = now;
        }
        closedAt = wanted == CLOSED ? now : null;
      }
      default -> {
        promises.resume(sla, priority, now);
        solvedAt = null;
      }
    }
  }

  private void say(Author author, Channel how, String title, Words words, Instant now) {
    entries++;
    if (!words.internal()) {
      messages++;
    }
    written.add(Entry.message(entries, now, author, how, title, words));
    touched(now);
  }

  private void change(Author author, TimelineEntry.What what, String from, String to, Instant now) {
    entries++;
    written.add(Entry.change(entries, now, author, what, from, to));
  }

  private void touched(Instant now) {
    changedAt = now.truncatedTo(ChronoUnit.MICROS);
    listKey = listKey(status, changedAt);
    dueAt = promises.dueAt().orElse(null);
  }

  /**
   * What waits for the customer sorts highest, what is done lowest, and the newest change first.
   */
  private static long listKey(TicketStatus status, Instant changedAt) {
    long turn = status == PENDING ? 2 : status.isDone() ? 0 : 1;
    return (turn << 60) + ChronoUnit.MICROS.between(Instant.EPOCH, changedAt);
  }

  private void refuseIfClosed() {
    if (status == CLOSED) {
      throw Refusals.closed(number());
    }
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? (Long) value.getAsLong() : null;
  }

  /** What a new ticket's row says, by column; one that is not here is still empty. */
  Map<String, Object> firstRow() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("version", 1);
    row.put("subject", subject);
    row.put("status", status.name());
    row.put("priority", priority.name());
    row.put("channel", channel.name());
    row.put("customer_id", customerId);
    row.put("organization_id", organizationId);
    row.put("product_id", productId);
    row.put("topic_id", topicId);
    row.put("team_id", teamId);
    row.put("sla_policy_id", slaPolicyId);
    row.put("submission_key", submissionKey);
    row.put("opened_at", openedAt);
    row.put("changed_at", changedAt);
    row.put("list_key", listKey);
    row.put("entries", entries);
    row.put("messages", messages);
    row.put("first_response_due_at", promises.due(Promise.Kind.FIRST_RESPONSE).orElse(null));
    row.put("resolution_since", openedAt);
    row.put("resolution_spent", 0);
    row.put("resolution_due_at", promises.due(Promise.Kind.RESOLUTION).orElse(null));
    row.put("due_at", dueAt);
    return row;
  }

  /** Its first row was written. */
  void stored(long key) {
    id = key;
    version = 1;
  }

  /** The lines written since it was loaded; taking them clears them. */
  List<Entry> takeWritten() {
    List<Entry> taken = List.copyOf(written);
    written.clear();
    return taken;
  }

  TicketNumber number() {
    return TicketNumber.ofKey(id == null ? 1 : id);
  }

  long version() {
    return version;
  }

  TicketStatus status() {
    return status;
  }

  Priority priority() {
    return priority;
  }

  String subject() {
    return subject;
  }

  long customerId() {
    return customerId;
  }

  long slaPolicyId() {
    return slaPolicyId;
  }

  Optional<Long> topicId() {
    return Optional.ofNullable(topicId);
  }

  Optional<Long> teamId() {
    return Optional.ofNullable(teamId);
  }

  Optional<Long> assigneeId() {
    return Optional.ofNullable(assigneeId);
  }

  SlaClock promises() {
    return promises;
  }
}
