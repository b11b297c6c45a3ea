package org.careline.web.site;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotAllowed;
import org.careline.db.outcome.NotFound;

/** A page that is not there, or not for this visitor, is an answer and no fault. */
final class Refusals {

  private Refusals() {}

  /** The status that says so; empty for a fault. */
  static OptionalInt statusOf(Throwable thrown) {
    Throwable cause = causeOf(thrown);
    if (cause instanceof NotFound || cause instanceof Invalid) {
      // An address nobody was given: forms show themselves what is wrong with them.
      return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
    }
    if (cause instanceof NotAllowed) {
      return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
    }
    if (cause instanceof ViewExpiredException) {
      return OptionalInt.of(HttpServletResponse.SC_CONFLICT);
    }
    return cause instanceof Unreadable
        ? OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST)
        : OptionalInt.empty();
  }

  /** Without what Faces and the container wrapped around it. */
  static Throwable causeOf(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null
        && !(cause instanceof ViewExpiredException)
        && (cause instanceof ServletException
            || cause instanceof FacesException
            || cause instanceof ELException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
