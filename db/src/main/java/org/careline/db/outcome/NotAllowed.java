package org.careline.db.outcome;

/** The caller may see this, and may not do that with it. */
public final class NotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotAllowed(String why) {
    super(why);
  }
}
