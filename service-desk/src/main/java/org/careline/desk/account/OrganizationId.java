package org.careline.desk.account;

/** Key of an organization inside Careline; never shown outside. */
public record OrganizationId(long value) {

  public OrganizationId {
    if (value <= 0) {
      throw new IllegalArgumentException("organization key must be positive: " + value);
    }
  }
}
