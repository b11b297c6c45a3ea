package org.careline.desk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.event.Event;
import org.careline.db.persistence.Database;
import org.careline.desk.notification.MailDeliveries.Wanted;

/**
 * Tells the owner of an article what readers say about it: the first time at once, then at most
 * once in an hour, with all that was said meanwhile in one letter.
 */
@ApplicationScoped
class FeedbackMail {

  static final String EVENT = "article.commented";

  private static final Duration PAUSE = Duration.ofHours(1);

  /** A letter that nobody would read to its end; the rest stands at the desk. */
  private static final int LONGEST = 20_000;

  private static final String ALL = "/desk/insight#comments";

  private final Database database;
  private final MailDeliveries deliveries;
  private final MailSettings settings;

  /** A letter before this one. */
  private record Last(long id, boolean waiting, Instant dueAt, String facts) {}

  /** Whom it is for. */
  private record Owner(String email, String name, Locale locale) {}

  /** For the container's proxy. */
  protected FeedbackMail() {
    this(null, null, null);
  }

  @Inject
  FeedbackMail(Database database, MailDeliveries deliveries, MailSettings settings) {
    this.database = database;
    this.deliveries = deliveries;
    this.settings = settings;
  }

  /** Writes a letter, or adds to the one that waits. Somebody who has left hears nothing. */
  void commented(Event event, Instant now) {
    owner(event.payload().getString("owner")).ifPresent(owner -> tell(owner, event, now));
  }

  private void tell(Owner owner, Event event, Instant now) {
    Optional<Last> last = last(owner);
    if (last.filter(Last::waiting).isPresent()) {
      gather(last.get(), event);
      return;
    }
    Instant due =
        last.map(before -> before.dueAt().plus(PAUSE)).filter(at -> at.isAfter(now)).orElse(now);
    deliveries.add(
        new Wanted(event.uid(), owner.email(), MailKind.ARTICLE_COMMENTED, facts(owner, event)),
        due,
        now);
  }

  private MailFacts facts(Owner owner, Event event) {
    return MailFacts.account(
            event.occurredAt(),
            owner.name(),
            owner.locale(),
            Optional.empty(),
            Optional.of(page(event.payload())))
        .quoting(event.payload().getString("title"), remark(event));
  }

  private void gather(Last letter, Event event) {
    MailFacts before = MailFacts.parse(letter.facts());
    String said = before.quote().orElse("");
    String remark = remark(event);
    if (said.length() + remark.length() <= LONGEST && !said.contains(remark)) {
      deliveries.rewrite(
          letter.id(),
          before.leadingTo(ALL).quoting(before.subject().orElse(""), said + "\n\n" + remark));
    }
  }

  /** Who said it does not matter, and nobody knows. */
  private String remark(Event event) {
    JsonObject said = event.payload();
    String title = said.getString("title").replaceAll("([\\\\`*_\\[\\]<>&!])", "\\\\$1");
    StringBuilder remark = new StringBuilder(said.getBoolean("helpful") ? "👍" : "👎");
    remark.append(" [").append(title).append("](").append(settings.portal());
    remark.append(page(said)).append(")\n");
    said.getString("comment").lines().forEach(line -> remark.append("\n> ").append(line));
    return remark.toString();
  }

  private static String page(JsonObject said) {
    return "/desk/articles/" + said.getString("locale") + "/" + said.getString("slug");
  }

  private Optional<Last> last(Owner owner) {
    return database.first(
        "select id, state, due_at, facts from mail_delivery where recipient = ? and template = ?"
            + " order by id desc limit 1 for update",
        row ->
            new Last(
                row.number("id"),
                row.text("state").equals("QUEUED"),
                row.instant("due_at"),
                row.text("facts")),
        owner.email(),
        MailKind.ARTICLE_COMMENTED.key());
  }

  private Optional<Owner> owner(String email) {
    return database.first(
        "select email, name, locale from agent where email = ? and active = true",
        row ->
            new Owner(
                row.text("email"), row.text("name"), Locale.forLanguageTag(row.text("locale"))),
        Database.ascii(email));
  }
}
