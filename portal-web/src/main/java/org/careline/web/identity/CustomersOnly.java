package org.careline.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.careline.web.site.RoutesFilter;

/** Which addresses ask for a sign-in. */
final class CustomersOnly {

  private static final Pattern CUSTOMERS =
      Pattern.compile("/tickets|/tickets/[0-9#].*|/account(/.*)?");
  private static final Pattern STAFF = Pattern.compile("/desk(/.*)?");

  private CustomersOnly() {}

  /**
   * Also a form that somebody signed in began to fill, on a page that guests may use: it must not
   * go out in a guest's name because the session has ended meanwhile.
   */
  static boolean asks(HttpServletRequest request) {
    return isForStaff(request)
        || isForCustomers(RoutesFilter.pathOf(request))
        || (request.getMethod().equals("POST") && "customer".equals(request.getParameter("as")));
  }

  private static boolean isForCustomers(String path) {
    return CUSTOMERS.matcher(path).matches();
  }

  /** Pages of a customer, and the form for guests: those who work here do not have them. */
  static boolean isNotForStaff(String path) {
    return isForCustomers(path) || path.equals("/tickets/new");
  }

  /** Pages of those who work here; a customer is told so. */
  static boolean isForStaff(HttpServletRequest request) {
    return STAFF.matcher(RoutesFilter.pathOf(request)).matches();
  }

  static boolean isStatic(HttpServletRequest request) {
    return request.getServletPath().startsWith("/assets");
  }
}
