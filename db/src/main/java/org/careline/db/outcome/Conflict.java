package org.careline.db.outcome;

/** The state of the thing does not allow it: a closed ticket takes no reply. */
public final class Conflict extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Violation reason;

  public Conflict(Violation reason) {
    super(reason.key());
    this.reason = reason;
  }

  public Violation reason() {
    return reason;
  }
}
