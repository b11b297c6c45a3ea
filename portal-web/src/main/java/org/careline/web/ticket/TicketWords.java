package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.careline.desk.sla.Promise;
import org.careline.desk.ticket.Person;
import org.careline.desk.ticket.TicketStatus;
import org.careline.desk.ticket.TicketView;
import org.careline.desk.ticket.TimelineEntry;
import org.careline.desk.ticket.Topic;
import org.careline.desk.ticket.Topics;
import org.careline.web.site.Brand;
import org.careline.web.site.Texts;
import org.careline.web.site.Times;
import org.careline.web.site.Visitor;

/** A ticket in the customer's words. */
@Named
@RequestScoped
public class TicketWords {

  private final Texts texts;
  private final Times times;
  private final Topics topics;
  private final Brand brand;
  private final Visitor visitor;
  private final Clock clock;

  protected TicketWords() {
    this(null, null, null, null, null, Clock.systemUTC());
  }

  @Inject
  public TicketWords(
      Texts texts, Times times, Topics topics, Brand brand, Visitor visitor, Clock clock) {
    this.clock = clock;
    this.texts = texts;
    this.times = times;
    this.topics = topics;
    this.brand = brand;
    this.visitor = visitor;
  }

  /** The colour a status is said in. */
  public String kind(TicketStatus status) {
    return switch (status) {
      case NEW, OPEN -> "active";
      case PENDING -> "waiting";
      case SOLVED -> "done";
      case ON_HOLD, CLOSED -> "quiet";
    };
  }

  /** What happens next, and by when; or that we are late, and what for. */
  public String next(TicketView ticket) {
    String key = "ticket.next." + ticket.status();
    Optional<Promise> missed = missed(ticket);
    if (missed.isPresent()) {
      String late = "ticket.next.late." + missed.get().kind();
      return texts.get(key) + " " + texts.of(late, times.by(missed.get().dueAt()));
    }
    Optional<Instant> promised = ticket.answerPromisedBy();
    return promised.isPresent() ? texts.of(key + ".by", times.by(promised.get())) : texts.get(key);
  }

  /** The first promise that is overdue while it is our turn. */
  private Optional<Promise> missed(TicketView ticket) {
    if (ticket.status().isDone() || ticket.waitsForCustomer()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return ticket.promises().stream()
        .filter(promise -> promise.keptAt().isEmpty() && promise.isBroken(now))
        .min(Comparator.comparing(Promise::dueAt));
  }

  /** Who somebody is to a customer: a program of ours has no name of its own. */
  String name(Person person) {
    return person.kind() == Person.Kind.STAFF && person.name().isBlank()
        ? brand.getName()
        : person.name();
  }

  /** What was changed, by whom. */
  String sentence(TimelineEntry.Change change, Person by, boolean mine) {
    String to = change.to().orElse("");
    String who = mine ? "you" : by.kind() == Person.Kind.SYSTEM ? "system" : "other";
    String key = "ticket.change." + change.what();
    return switch (change.what()) {
      case STATUS -> texts.of(key + "." + to.toUpperCase(Locale.ROOT), who, name(by));
      case PRIORITY -> texts.of(key, who, name(by), priority(to));
      case TOPIC -> texts.of(key, who, name(by), topic(to));
      case SUBJECT -> texts.of(key, who, name(by), to);
      case TEAM, ASSIGNEE, REQUESTER -> texts.of(key, who, name(by));
    };
  }

  /** What was promised, and what became of it. */
  String sentence(Promise promise, Instant now) {
    return texts.of(
        "ticket.promise." + promise.kind() + "." + state(promise, now),
        times.by(promise.keptAt().orElse(promise.dueAt())));
  }

  static String state(Promise promise, Instant now) {
    String open = promise.isBroken(now) ? "broken" : "running";
    String kept = promise.isBroken(now) ? "late" : "kept";
    return promise.keptAt().isPresent() ? kept : open;
  }

  String name(Topic topic) {
    return topic.name(visitor.locale());
  }

  private String topic(String key) {
    return topics.byKey(key).map(this::name).orElse(key);
  }

  private String priority(String key) {
    return texts.get("ticket.priority." + key.toUpperCase(Locale.ROOT));
  }
}
