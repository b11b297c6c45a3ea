package org.careline.desk.identity;

/** Key of a link; events carry it instead of the link. */
public record LinkId(long value) {

  public LinkId {
    if (value <= 0) {
      throw new IllegalArgumentException("link key must be positive: " + value);
    }
  }
}
