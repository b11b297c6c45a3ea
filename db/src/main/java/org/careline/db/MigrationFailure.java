package org.careline.db;

/** The schema could not be brought up to date. */
public final class MigrationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationFailure(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
