package org.careline.db.event;

import java.sql.SQLException;

/** The log could not be read or written: the database is away or refuses. */
public final class EventLogFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EventLogFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
