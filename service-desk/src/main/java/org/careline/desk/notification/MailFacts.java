package org.careline.desk.notification;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.json.JsonTree;

/**
 * What one mail says: everything but the secret in its link, which is made when it is sent and
 * stored nowhere.
 *
 * @param occurredAt when the event happened
 * @param name of the recipient
 * @param ticket number, for mail that belongs to a ticket's thread
 * @param subject of the ticket
 * @param quote what was said, Markdown
 * @param by who said it; empty for the team as a whole
 * @param dueAt by when an answer is promised
 * @param link key of the link to put in; without one, {@code path} is where the button leads
 * @param path of a page of the portal, with a slash in front
 * @param detail anything else the sentences mention
 */
record MailFacts(
    Instant occurredAt,
    String name,
    Locale locale,
    ZoneId zone,
    Optional<String> ticket,
    Optional<String> subject,
    Optional<String> quote,
    Optional<String> by,
    Optional<Instant> dueAt,
    Optional<Long> link,
    Optional<String> path,
    Optional<String> detail) {

  /** A mail about somebody's account. */
  static MailFacts account(
      Instant occurredAt, String name, Locale locale, Optional<Long> link, Optional<String> path) {
    return new MailFacts(
        occurredAt,
        name,
        locale,
        ZoneId.of("UTC"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        link,
        path,
        Optional.empty());
  }

  MailFacts with(String newDetail) {
    return saying(subject, quote, path, Optional.of(newDetail));
  }

  /** With what was said about something. */
  MailFacts quoting(String about, String words) {
    return saying(Optional.of(about), Optional.of(words), path, detail);
  }

  MailFacts leadingTo(String page) {
    return saying(subject, quote, Optional.of(page), detail);
  }

  private MailFacts saying(
      Optional<String> newSubject,
      Optional<String> newQuote,
      Optional<String> newPath,
      Optional<String> newDetail) {
    return new MailFacts(
        occurredAt,
        name,
        locale,
        zone,
        ticket,
        newSubject,
        newQuote,
        by,
        dueAt,
        link,
        newPath,
        newDetail);
  }

  String toJson() {
    JsonObjectBuilder json =
        JsonTree.object()
            .add("occurredAt", occurredAt.toString())
            .add("name", name)
            .add("locale", locale.toLanguageTag())
            .add("zone", zone.getId());
    ticket.ifPresent(value -> json.add("ticket", value));
    subject.ifPresent(value -> json.add("subject", value));
    quote.ifPresent(value -> json.add("quote", value));
    by.ifPresent(value -> json.add("by", value));
    dueAt.ifPresent(value -> json.add("dueAt", value.toString()));
    link.ifPresent(value -> json.add("link", value));
    path.ifPresent(value -> json.add("path", value));
    detail.ifPresent(value -> json.add("detail", value));
    return json.build().toString();
  }

  static MailFacts parse(String text) {
    JsonObject json = JsonTree.parse(text);
    return new MailFacts(
        Instant.parse(json.getString("occurredAt")),
        json.getString("name"),
        Locale.forLanguageTag(json.getString("locale")),
        ZoneId.of(json.getString("zone")),
        text(json, "ticket"),
        text(json, "subject"),
        text(json, "quote"),
        text(json, "by"),
        text(json, "dueAt").map(Instant::parse),
        json.containsKey("link")
            ? Optional.of(json.getJsonNumber("link").longValue())
            : Optional.empty(),
        text(json, "path"),
        text(json, "detail"));
  }

  private static Optional<String> text(JsonObject json, String key) {
    return Optional.ofNullable(json.getString(key, null));
  }
}
