package org.careline.desk.ticket;

import java.util.Optional;
import java.util.Set;

/**
 * Which tickets a customer wants to see.
 *
 * @param status empty for all
 * @param q words in the subject or in public messages, or a ticket number
 */
public record CustomerFilter(
    Scope scope, Set<TicketStatus> status, Optional<String> topic, Optional<String> q, Sort sort) {

  public enum Scope {
    MINE,
    /** The organization's, my own among them; only mine where I may not see the others. */
    ORGANIZATION
  }

  public enum Sort {
    /** What waits for the customer first, then what staff work on, then what is done. */
    WAITING_FIRST,
    CHANGED,
    OPENED
  }

  public CustomerFilter {
    status = Set.copyOf(status);
  }

  public static CustomerFilter mine() {
    return new CustomerFilter(
        Scope.MINE, Set.of(), Optional.empty(), Optional.empty(), Sort.WAITING_FIRST);
  }
}
