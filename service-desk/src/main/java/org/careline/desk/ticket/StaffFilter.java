package org.careline.desk.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.careline.desk.sla.Priority;

/**
 * Which tickets staff want to see; all conditions hold together.
 *
 * @param team key of a team
 * @param assignee e-mail address of an agent, or {@code none}
 * @param customer e-mail address of the requester
 * @param organization key of an organization
 * @param q words in subject or messages, a ticket number, or an e-mail address
 */
public record StaffFilter(
    Set<TicketStatus> status,
    Optional<String> team,
    Optional<String> assignee,
    Optional<String> customer,
    Optional<String> organization,
    Set<Priority> priority,
    Optional<String> topic,
    Optional<Instant> updatedSince,
    Optional<String> q,
    Sort sort) {

  public enum Sort {
    /** Changed last first. */
    CHANGED,
    /** Opened last first; new tickets never move a page. */
    OPENED
  }

  public StaffFilter {
    status = Set.copyOf(status);
    priority = Set.copyOf(priority);
  }

  public static StaffFilter all() {
    return new StaffFilter(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Sort.CHANGED);
  }
}
