package org.careline.desk.entitlement;

/** Key of a product inside Careline; never shown outside. */
public record ProductId(long value) {

  public ProductId {
    if (value <= 0) {
      throw new IllegalArgumentException("product key must be positive: " + value);
    }
  }
}
