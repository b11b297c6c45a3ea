package org.careline.desk.account;

import java.util.Locale;

/**
 * Who did something, as events and histories remember it.
 *
 * @param reference e-mail address of a person, client id of a client, empty for the system
 */
public record Actor(Kind kind, String reference) {

  /** Where an actor comes from. */
  public enum Kind {
    CUSTOMER,
    GUEST,
    AGENT,
    CLIENT,
    SYSTEM
  }

  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "");

  public Actor {
    if (reference.isEmpty() != (kind == Kind.SYSTEM)) {
      throw new IllegalArgumentException("everybody but the system has a reference: " + kind);
    }
  }

  public static Actor customer(String email) {
    return new Actor(Kind.CUSTOMER, email);
  }

  public static Actor guest(String email) {
    return new Actor(Kind.GUEST, email);
  }

  public static Actor agent(String email) {
    return new Actor(Kind.AGENT, email);
  }

  public static Actor client(String clientId) {
    return new Actor(Kind.CLIENT, clientId);
  }

  /** Reads what {@link #toString()} writes. */
  public static Actor parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new Actor(Kind.valueOf(text.toUpperCase(Locale.ROOT)), "");
    }
    return new Actor(
        Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
  }

  public boolean isStaff() {
    return kind == Kind.AGENT || kind == Kind.CLIENT;
  }

  /** {@code agent:kim@careline.example}, {@code system}. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return reference.isEmpty() ? name : name + ":" + reference;
  }
}
