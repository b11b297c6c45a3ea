package org.careline.web.site;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Redirects as the portal wants them. */
final class PortalResponse extends HttpServletResponseWrapper {

  PortalResponse(HttpServletResponse response) {
    super(response);
  }

  /**
   * Leads on without a page of the container's, and without naming scheme and host, which a proxy
   * in front of the portal knows better.
   */
  @Override
  public void sendRedirect(String location) {
    resetBuffer();
    setStatus(SC_SEE_OTHER);
    setHeader("Location", location);
    setContentLength(0);
  }
}
