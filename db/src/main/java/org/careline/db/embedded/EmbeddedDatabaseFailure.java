package org.careline.db.embedded;

/** The embedded database cannot be had; the message is a sentence for the operator. */
public final class EmbeddedDatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddedDatabaseFailure(String message) {
    super(message);
  }

  EmbeddedDatabaseFailure(String message, Exception cause) {
    super(message, cause);
  }
}
