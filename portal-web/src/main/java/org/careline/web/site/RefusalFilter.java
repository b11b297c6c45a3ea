package org.careline.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;

/** Answers what something other than a page refuses; faults lose what was wrapped around them. */
public class RefusalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getMethod().equals("POST") && !isReadable(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      OptionalInt status = Refusals.statusOf(e);
      if (status.isEmpty()) {
        throw new ServletException(Refusals.causeOf(e));
      }
      response.sendError(status.getAsInt());
    }
  }

  /**
   * Reads the form. What ends too early, is too large, or is not in the encoding it names, fails in
   * as many ways as there are; all of them mean the same.
   */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
