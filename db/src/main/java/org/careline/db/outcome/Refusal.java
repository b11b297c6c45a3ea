package org.careline.db.outcome;

/** A use case said no. The transaction is rolled back; the caller translates it for its client. */
public abstract sealed class Refusal extends RuntimeException
    permits NotFound, Invalid, Stale, NotAllowed, Conflict {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    // A refusal is an answer, not a fault: nobody reads its stack trace.
    super(message, null, false, false);
  }
}
