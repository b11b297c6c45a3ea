package org.careline.web.site;

import jakarta.faces.context.FacesContext;
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
}
