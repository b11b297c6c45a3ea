package org.careline.desk.account;

/** Key of a team inside Careline; never shown outside. */
public record TeamId(long value) {

  public TeamId {
    if (value <= 0) {
      throw new IllegalArgumentException("team key must be positive: " + value);
    }
  }
}
