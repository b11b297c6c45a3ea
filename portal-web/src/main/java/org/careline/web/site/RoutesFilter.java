package org.careline.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Shows the page of an address; what has no page goes on to the servlets. */
public class RoutesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // The servlet path is decoded and free of path parameters, other than the request URI.
    Optional<String> view = Routes.view(pathOf(request));
    if (view.isPresent()) {
      request.getRequestDispatcher(view.get()).forward(new FormRequest(request), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The whole address, whichever part of it leads to a servlet. */
  public static String pathOf(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
