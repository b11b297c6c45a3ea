package org.careline.web.site;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The end of every successful post: another page, which may be reloaded and bookmarked. */
public final class Redirect {

  private Redirect() {}

  /** Leads to an address inside the portal. */
  public static void to(String address) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(address);
    faces.responseComplete();
  }

  /** Tells browsers and search engines that a page has another address from now on. */
  public static void forGood(String address) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    answer.setResponseHeader("Location", address);
    faces.responseComplete();
  }
}
