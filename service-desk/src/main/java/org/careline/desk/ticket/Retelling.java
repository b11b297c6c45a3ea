package org.careline.desk.ticket;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Violation;

/**
 * A solved ticket told to others: what was asked and what helped, without those it happened to.
 * Masked are the names of the people and the organization, e-mail addresses, phone and account
 * numbers, serial numbers and hardware addresses. Somebody still reads it before others do: nobody
 * can list all that gives a person away.
 */
public final class Retelling {

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern HARDWARE =
      Pattern.compile("\\b[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}\\b");
  private static final Pattern BANK =
      Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.])(?:\\+|\\(?0|\\([1-9])[0-9](?:[ ()/.-]{0,2}[0-9]){5,16}(?![\\w])");

  /** No range of ports: those are what an article is about. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile(
          "(?<![\\w.])(?![0-9]{2,5}-[0-9]{2,5}(?![\\w-]))[0-9](?:[ -]?[0-9]){8,}(?![\\w])");

  private static final Pattern SERIAL =
      Pattern.compile("\\b(?=[A-Z0-9-]*[0-9])(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-?[A-Z0-9]){6,}\\b");
  private static final int SHORTEST_NAME = 3;

  private final ResourceBundle words;
  private final Map<Pattern, String> masks = new LinkedHashMap<>();

  /**
   * What an article can be made of.
   *
   * @param body Markdown
   */
  public record Retold(String title, String body) {}

  private Retelling(TicketView ticket, Locale language) {
    words =
        ResourceBundle.getBundle(
            "org.careline.desk.retelling",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    masks.put(EMAIL, words.getString("email"));
    ticket.organization().ifPresent(name -> mask(name.name(), "organization"));
    ticket.product().ifPresent(product -> mask(product.key(), "serial"));
    people(ticket).forEach(name -> mask(name, "name"));
    people(ticket)
        .flatMap(name -> Stream.of(name.split("\\s+", -1)))
        .filter(part -> part.length() >= SHORTEST_NAME)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(part -> mask(part, "name"));
    masks.put(HARDWARE, words.getString("serial"));
    masks.put(BANK, words.getString("number"));
    masks.put(PHONE, words.getString("phone"));
    masks.put(LONG_NUMBER, words.getString("number"));
    masks.put(SERIAL, words.getString("serial"));
  }

  /** Throws Conflict for a ticket that is not solved, or that nobody answered. */
  public static Retold of(TicketView ticket, Locale language) {
    List<TimelineEntry.Message> said =
        ticket.timeline().stream()
            .flatMap(entry -> entry.asMessage().stream())
            .filter(message -> !message.internal())
            .toList();
    String question = text(said.stream().filter(by(Person.Kind.CUSTOMER)).limit(1));
    String answer =
        text(said.stream().filter(by(Person.Kind.STAFF)).reduce((first, last) -> last).stream());
    if (!ticket.status().isDone() || answer.isEmpty()) {
      throw new Conflict(Violation.of("status", "ticket.retelling.unsolved"));
    }
    Retelling retelling = new Retelling(ticket, language);
    String body =
        "## %s\n\n%s\n\n## %s\n\n%s\n"
            .formatted(
                retelling.words.getString("question"),
                retelling.masked(question),
                retelling.words.getString("answer"),
                retelling.masked(answer));
    return new Retold(retelling.masked(ticket.subject()), body);
  }

  private static Predicate<TimelineEntry.Message> by(Person.Kind kind) {
    return message -> message.by().kind() == kind;
  }

  private static String text(Stream<TimelineEntry.Message> message) {
    return message.map(TimelineEntry.Message::body).map(String::strip).findFirst().orElse("");
  }

  private static Stream<String> people(TicketView ticket) {
    return Stream.of(
            Stream.of(ticket.requester()),
            ticket.assignee().stream(),
            ticket.timeline().stream().map(TimelineEntry::by))
        .flatMap(each -> each)
        .map(Person::name)
        .filter(name -> name.length() >= SHORTEST_NAME)
        .distinct();
  }

  private void mask(String name, String kind) {
    masks.put(
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"),
        words.getString(kind));
  }

  private String masked(String text) {
    String masked = text;
    for (Map.Entry<Pattern, String> each : masks.entrySet()) {
      masked = each.getKey().matcher(masked).replaceAll(each.getValue());
    }
    return masked;
  }
}
