package org.careline.desk.ticket;

import java.util.Optional;

/**
 * What customers and staff call a ticket: a plain number, 100001 for the first one.
 *
 * <p>It is the row's key plus an offset, so numbers are handed out without any shared lock. They
 * rise with time and may have gaps.
 */
public record TicketNumber(long value) implements Comparable<TicketNumber> {

  private static final long OFFSET = 100_000;

  public TicketNumber {
    if (value <= OFFSET) {
      throw new IllegalArgumentException("not a ticket number: " + value);
    }
  }

  /** Reads what a person or a URL says; empty if it is not a ticket number at all. */
  public static Optional<TicketNumber> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String digits = text.strip();
    if (digits.startsWith("#")) {
      digits = digits.substring(1);
    }
    if (!digits.matches("[0-9]{6,15}")) {
      return Optional.empty();
    }
    long value = Long.parseLong(digits);
    return value > OFFSET ? Optional.of(new TicketNumber(value)) : Optional.empty();
  }

  static TicketNumber ofKey(long key) {
    return new TicketNumber(key + OFFSET);
  }

  long key() {
    return value - OFFSET;
  }

  @Override
  public int compareTo(TicketNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
