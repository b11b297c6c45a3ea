package org.careline.desk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;

/**
 * What is to be sent, is being sent, was sent, or cannot be.
 *
 * <p>{@code QUEUED -> SENDING -> SENT}. A failure that certainly sent nothing goes back to {@code
 * QUEUED}, later and later, and after {@link #MOST_ATTEMPTS} times to {@code DEAD}. Between the
 * moment a server has taken a mail and the moment we have written that down lies a window that no
 * protocol closes: whoever dies in it leaves {@code SENDING} behind. Such a mail may have gone out,
 * so it is not sent again but becomes {@code DOUBTFUL}, for a person to decide.
 */
@ApplicationScoped
@Transactional
class MailDeliveries {

  static final int MOST_ATTEMPTS = 10;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
  private static final Duration SENT_BY_NOW = Duration.ofMinutes(10);

  private final Database database;

  /** For the container's proxy. */
  protected MailDeliveries() {
    this(null);
  }

  @Inject
  MailDeliveries(Database database) {
    this.database = database;
  }

  /** A mail to be queued. */
  record Wanted(String eventUid, String recipient, MailKind kind, MailFacts facts) {}

  /** Queues mails, except those that are known already. */
  void add(List<Wanted> mails, Instant now) {
    add(mails, now, now);
  }

  /** Queues a mail that is not to be sent before a moment. */
  void add(Wanted mail, Instant due, Instant now) {
    add(List.of(mail), due, now);
  }

  /** Says something else in a mail that still waits. */
  void rewrite(long id, MailFacts facts) {
    database.update(
        "update mail_delivery set facts = ? where id = ? and state = 'QUEUED'", facts.toJson(), id);
  }

  private void add(List<Wanted> mails, Instant due, Instant now) {
    database.updateAll(
        "insert into mail_delivery (event_uid, recipient, template, facts, state, attempts, due_at,"
            + " created_at) values (?, ?, ?, ?, 'QUEUED', 0, ?, ?)"
            + " on duplicate key update id = id",
        mails.stream()
            .map(
                mail ->
                    new Object[] {
                      mail.eventUid(),
                      mail.recipient(),
                      mail.kind().key(),
                      mail.facts().toJson(),
                      due,
                      now
                    })
            .toList());
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  List<Long> due(Instant now, int limit) {
    return database.list(
        "select id from mail_delivery where state = 'QUEUED' and due_at <= ?"
            + " order by due_at, id limit "
            + limit,
        row -> row.number("id"),
        now);
  }

  /** Takes a mail for sending; of several senders one gets it. */
  Optional<MailDelivery> claim(long id, Instant now) {
    int claimed =
        database.update(
            "update mail_delivery set state = 'SENDING', attempts = attempts + 1, due_at = ?"
                + " where id = ? and state = 'QUEUED'",
            now,
            id);
    return claimed == 0
        ? Optional.empty()
        : database.first(
            "select id, event_uid, recipient, template, facts, attempts from mail_delivery"
                + " where id = ?",
            MailDeliveries::read,
            id);
  }

  /** It went out. What it said is no longer our business. */
  void sent(long id, Instant now) {
    database.update(
        "update mail_delivery set state = 'SENT', sent_at = ?, error = null, facts = '{}'"
            + " where id = ?",
        now,
        id);
  }

  /** There is nothing to say any more: its link was used or has expired. */
  void pointless(long id) {
    database.update("update mail_delivery set state = 'VOID', facts = '{}' where id = ?", id);
  }

  /** Nothing went out; try again later, if it has not been tried too often. */
  void failed(MailDelivery delivery, String error, Instant now) {
    if (delivery.attempts() >= MOST_ATTEMPTS) {
      dead(delivery, error);
      return;
    }
    database.update(
        "update mail_delivery set state = 'QUEUED', due_at = ?, error = ? where id = ?",
        now.plus(pause(delivery.attempts())),
        shortened(error),
        delivery.id());
  }

  /** The receiving side will never take it, or not from us. */
  void dead(MailDelivery delivery, String error) {
    database.update(
        "update mail_delivery set state = 'DEAD', error = ? where id = ?",
        shortened(error),
        delivery.id());
  }

  /** It may have gone out, or not. */
  void doubtful(MailDelivery delivery, String error) {
    database.update(
        "update mail_delivery set state = 'DOUBTFUL', error = ? where id = ?",
        shortened(error),
        delivery.id());
  }

  /**
   * Settles what a sender left behind when it died.
   *
   * @param repeatable true where sending twice leaves the same as sending once
   * @return how many
   */
  int settleLeftBehind(boolean repeatable, Instant now) {
    return database.update(
        repeatable
            ? "update mail_delivery set state = 'QUEUED' where state = 'SENDING' and due_at < ?"
            : "update mail_delivery set state = 'DOUBTFUL', error = 'the sender died while sending'"
                + " where state = 'SENDING' and due_at < ?",
        now.minus(SENT_BY_NOW));
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  List<Undelivered> undelivered(int limit) {
    return database.list(
        "select id, recipient, template, state, attempts, created_at, error from mail_delivery"
            + " where state in ('DEAD', 'DOUBTFUL') order by id desc limit "
            + limit,
        row ->
            new Undelivered(
                row.number("id"),
                row.text("recipient"),
                row.text("template"),
                row.text("state").equals("DOUBTFUL"),
                row.integer("attempts"),
                row.instant("created_at"),
                row.optionalText("error")));
  }

  boolean again(long id, Instant now) {
    return database.update(
            "update mail_delivery set state = 'QUEUED', attempts = 0, due_at = ?"
                + " where id = ? and state in ('DEAD', 'DOUBTFUL')",
            now,
            id)
        == 1;
  }

  /** 15 s, 30 s, 1 min … 2 h: ten attempts take about four hours. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static MailDelivery read(Row row) throws SQLException {
    return new MailDelivery(
        row.number("id"),
        row.text("event_uid"),
        row.text("recipient"),
        MailKind.of(row.text("template")),
        MailFacts.parse(row.text("facts")),
        row.integer("attempts"));
  }

  private static String shortened(String error) {
    return error.length() <= 500 ? error : error.substring(0, 500);
  }
}
