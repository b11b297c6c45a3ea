package org.careline.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The rows that opening a ticket leaves behind: ticket, first message, event, receipt by mail. */
final class Rows implements AutoCloseable {

  private static final String TICKET =
      """
      insert into ticket (version, subject, status, priority, channel, customer_id, organization_id,
        sla_policy_id, opened_at, changed_at, list_key, entries, messages, resolution_spent,
        first_response_due_at, due_at)
      values (1, ?, ?, 'NORMAL', 'WEB', ?, ?, 1, ?, ?, ?, 1, 1, 0, ?, ?)""";

  private static final String MESSAGE =
      """
      insert into ticket_entry (ticket_id, position, kind, internal, created_at, author_kind,
        author_name, author_email, channel, title, body, attachments)
      values (?, 1, 'MESSAGE', false, ?, 'CUSTOMER', 'Bench Mark', 'bench@mark.example', 'WEB', ?, ?,
        0)""";

  private static final String EVENT =
      """
      insert into event (uid, type, subject, account, actor, occurred_at, payload)
      values (?, 'benchmark.ticket', ?, ?, 'client:benchmark', ?, ?)""";

  private static final String PAYLOAD =
      """
      {"number":%d,"status":"new","priority":"normal","entry":1,"internal":false,"changes":{}}""";

  private static final String MAIL =
      """
      insert into mail_delivery (event_uid, recipient, template, facts, state, attempts, due_at,
        created_at)
      values (?, 'bench@mark.example', 'ticket-received', ?, 'SENT', 1, ?, ?)""";

  private static final String FACTS =
      """
      {"occurredAt":"%s","name":"Bench Mark","locale":"en","zone":"UTC","ticket":"%d","subject":"%s",\
      "quote":"%s","by":"Bench Mark","dueAt":"%s","path":"/tickets/%2$d"}""";

  private static final String SUBJECT = "Calls drop after thirty seconds";

  private final PreparedStatement ticket;
  private final PreparedStatement message;
  private final PreparedStatement event;
  private final PreparedStatement mail;

  Rows(Connection connection) throws SQLException {
    ticket = connection.prepareStatement(TICKET, Statement.RETURN_GENERATED_KEYS);
    message = connection.prepareStatement(MESSAGE);
    event = connection.prepareStatement(EVENT);
    mail = connection.prepareStatement(MAIL);
  }

  /** Writes one ticket; the caller commits. */
  void add(long customer, Long organization, String status, LocalDateTime opened, String body)
      throws SQLException {
    ticket.setString(1, SUBJECT);
    ticket.setString(2, status);
    ticket.setLong(3, customer);
    ticket.setObject(4, organization);
    ticket.setObject(5, opened);
    ticket.setObject(6, opened);
    ticket.setLong(7, opened.toEpochSecond(ZoneOffset.UTC) * 1_000_000);
    ticket.setObject(8, opened.plusDays(1));
    ticket.setObject(9, opened.plusDays(1));
    ticket.executeUpdate();
    long key;
    try (ResultSet keys = ticket.getGeneratedKeys()) {
      keys.next();
      key = keys.getLong(1);
    }
    message.setLong(1, key);
    message.setObject(2, opened);
    message.setString(3, SUBJECT);
    message.setString(4, body);
    message.executeUpdate();
    String uid = UUID.randomUUID().toString();
    long number = key + 100_000;
    event.setString(1, uid);
    event.setString(2, "ticket:" + number);
    event.setString(3, "customer:" + customer);
    event.setObject(4, opened);
    event.setString(5, PAYLOAD.formatted(number));
    event.executeUpdate();
    mail.setString(1, uid);
    mail.setString(2, FACTS.formatted(opened, number, SUBJECT, body, opened.plusDays(1)));
    mail.setObject(3, opened);
    mail.setObject(4, opened);
    mail.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    ticket.close();
    message.close();
    event.close();
    mail.close();
  }
}
