package org.careline.web.ticket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.careline.desk.ticket.TicketStatus;

/** How customers sort their tickets: by who has to move next. */
public enum StatusGroup {
  ALL,
  WAITING,
  WORKING,
  DONE;

  /** The group of that key; all tickets for any other word. */
  static StatusGroup of(String key) {
    return Arrays.stream(values())
        .filter(group -> group.getKey().equals(key))
        .findFirst()
        .orElse(ALL);
  }

  Set<TicketStatus> statuses() {
    return switch (this) {
      case ALL -> EnumSet.noneOf(TicketStatus.class);
      case WAITING -> EnumSet.of(TicketStatus.PENDING);
      case WORKING -> EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.ON_HOLD);
      case DONE -> EnumSet.of(TicketStatus.SOLVED, TicketStatus.CLOSED);
    };
  }

  /** As it stands in addresses: {@code waiting}. */
  public String getKey() {
    return name().toLowerCase(Locale.ROOT);
  }
}
