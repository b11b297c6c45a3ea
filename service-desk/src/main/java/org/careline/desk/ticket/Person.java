package org.careline.desk.ticket;

import java.util.Optional;

/** Somebody as others see them in a ticket. */
public record Person(Kind kind, String name, Optional<String> email) {

  public enum Kind {
    CUSTOMER,
    STAFF,
    SYSTEM
  }
}
