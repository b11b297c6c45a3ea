package org.careline.desk.account;

/** Key of a customer inside Careline; never shown outside. */
public record CustomerId(long value) {

  public CustomerId {
    if (value <= 0) {
      throw new IllegalArgumentException("customer key must be positive: " + value);
    }
  }
}
