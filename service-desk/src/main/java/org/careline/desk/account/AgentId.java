package org.careline.desk.account;

/** Key of an agent inside Careline; never shown outside. */
public record AgentId(long value) {

  public AgentId {
    if (value <= 0) {
      throw new IllegalArgumentException("agent key must be positive: " + value);
    }
  }
}
