package org.careline.web.site;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotAllowed;
import org.careline.db.outcome.NotFound;

/** A page that is not there, or not for this visitor, is an answer and no fault. */
public class RefusalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | FacesException | NotFound | NotAllowed | Invalid e) {
      Throwable cause = causeOf(e);
      if (cause instanceof NotFound || cause instanceof Invalid) {
        // An address nobody was given: forms show themselves what is wrong with them.
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      } else if (cause instanceof NotAllowed) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      } else {
        throw new ServletException(cause);
      }
    }
  }

  /** Without what Faces and the container wrapped around it. */
  private static Throwable causeOf(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null
        && (cause instanceof ServletException
            || cause instanceof FacesException
            || cause instanceof ELException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
