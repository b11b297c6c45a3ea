package org.careline.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The address the visitor asked for, also after a forward or on an error page. */
final class RequestPath {

  private RequestPath() {}

  static String original(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (path == null) {
      path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    }
    return path == null ? request.getRequestURI() : path.toString();
  }

  static String originalWithQuery(HttpServletRequest request) {
    boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
    Object query =
        forwarded
            ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
            : request.getQueryString();
    return query == null ? original(request) : original(request) + "?" + query;
  }
}
