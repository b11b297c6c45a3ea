package org.careline.db.persistence;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** The database did not do what it was asked to; not an answer to anything the caller did. */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** A unique or foreign key stood in the way. */
  public boolean isConstraint() {
    return getCause() instanceof SQLIntegrityConstraintViolationException;
  }
}
