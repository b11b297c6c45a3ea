package org.careline.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Which addresses ask for a sign-in. */
final class CustomersOnly {

  private static final Pattern PATHS = Pattern.compile("/tickets|/tickets/[0-9#].*|/account(/.*)?");

  private CustomersOnly() {}

  /**
   * Also a form that somebody signed in began to fill, on a page that guests may use: it must not
   * go out in a guest's name because the session has ended meanwhile.
   */
  static boolean asks(HttpServletRequest request) {
    return PATHS.matcher(request.getServletPath() + pathInfo(request)).matches()
        || (request.getMethod().equals("POST") && "customer".equals(request.getParameter("as")));
  }

  static boolean isStatic(HttpServletRequest request) {
    return request.getServletPath().startsWith("/assets");
  }

  private static String pathInfo(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }
}
