package org.careline.desk.ticket;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a ticket stands. Which one may follow which is a rule of {@link Ticket}. */
public enum TicketStatus {
  /** Nobody has looked at it yet. */
  NEW,
  /** Staff are on it. */
  OPEN,
  /** Waits for the customer. */
  PENDING,
  /** Waits for somebody else: a carrier, a supplier. */
  ON_HOLD,
  /** Answered for good as far as staff know; the customer may say otherwise. */
  SOLVED,
  /** Over. Takes no reply; what comes next is a new ticket. */
  CLOSED;

  private static final Set<TicketStatus> DONE = EnumSet.of(SOLVED, CLOSED);

  /** Solved or closed. */
  public boolean isDone() {
    return DONE.contains(this);
  }

  public boolean isFinal() {
    return this == CLOSED;
  }

  /** Spelled as in the API: {@code on_hold}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TicketStatus> parse(String key) {
    return Keys.parse(TicketStatus.class, key);
  }
}
