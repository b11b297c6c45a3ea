package org.careline.desk.account;

/** Key of a customer inside Careline; never shown outside. */
public record CustomerId(long value) {

  public CustomerId {
    if (value <= 0) {
      throw new IllegalArgumentException("customer key must be positive: " + value);
    }
  }

  /** How events name the customer, as their subject and as their account: {@code customer:17}. */
  public String subject() {
    return "customer:" + value;
  }
}
