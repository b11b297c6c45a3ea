package org.careline.db.outcome;

/** There is no such thing, or none that the caller may see: both look the same. */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what + " not found");
  }
}
