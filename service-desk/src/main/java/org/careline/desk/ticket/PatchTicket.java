package org.careline.desk.ticket;

import java.util.Optional;
import java.util.OptionalLong;
import org.careline.desk.account.Actor;
import org.careline.desk.sla.Priority;

/**
 * Several changes of a ticket at once, by staff.
 *
 * @param topic key of a topic
 * @param team key of a team
 * @param assignee e-mail address of an agent
 */
public record PatchTicket(
    TicketNumber ticket,
    Actor by,
    OptionalLong expectedVersion,
    Optional<String> subject,
    Optional<TicketStatus> status,
    Optional<Priority> priority,
    Edit<String> topic,
    Edit<String> team,
    Edit<String> assignee) {

  /** A patch that does nothing yet. */
  public static PatchTicket of(TicketNumber ticket, Actor by) {
    return new PatchTicket(
        ticket,
        by,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Edit.keep(),
        Edit.keep(),
        Edit.keep());
  }

  public PatchTicket ifVersion(OptionalLong expected) {
    return new PatchTicket(ticket, by, expected, subject, status, priority, topic, team, assignee);
  }

  public PatchTicket status(TicketStatus wanted) {
    return new PatchTicket(
        ticket, by, expectedVersion, subject, Optional.of(wanted), priority, topic, team, assignee);
  }

  public PatchTicket priority(Priority wanted) {
    return new PatchTicket(
        ticket, by, expectedVersion, subject, status, Optional.of(wanted), topic, team, assignee);
  }

  public PatchTicket topic(Edit<String> edit) {
    return new PatchTicket(
        ticket, by, expectedVersion, subject, status, priority, edit, team, assignee);
  }

  public PatchTicket team(Edit<String> edit) {
    return new PatchTicket(
        ticket, by, expectedVersion, subject, status, priority, topic, edit, assignee);
  }

  public PatchTicket assignee(Edit<String> edit) {
    return new PatchTicket(
        ticket, by, expectedVersion, subject, status, priority, topic, team, edit);
  }
}
