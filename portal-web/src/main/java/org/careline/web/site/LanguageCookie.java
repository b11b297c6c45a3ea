package org.careline.web.site;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** The language a visitor chose for this browser. */
public final class LanguageCookie {

  private LanguageCookie() {}

  /** Speaks this language from the next page on. */
  public static void set(Locale language) {
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    PreferencesServlet.rememberLanguage(response, language);
  }
}
