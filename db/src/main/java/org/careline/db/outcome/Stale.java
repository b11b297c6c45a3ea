package org.careline.db.outcome;

/** The caller decided on a version that is no longer the current one. */
public final class Stale extends Refusal {

  private static final long serialVersionUID = 1L;

  public Stale(String what) {
    super(what + " was changed by somebody else");
  }
}
