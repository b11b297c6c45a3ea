package org.careline.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Remembers the language or the look a visitor chose, and leads back to the page. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final transient Languages languages;

  protected PreferencesServlet() {
    this(null);
  }

  @Inject
  public PreferencesServlet(Languages languages) {
    this.languages = languages;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String language = request.getParameter("language");
    if (language != null) {
      languages
          .named(language)
          .ifPresent(l -> remember(response, Visitor.LANGUAGE_COOKIE, l.toLanguageTag(), A_YEAR));
    }
    String theme = request.getParameter("theme");
    if (theme != null) {
      boolean chosen = Visitor.THEMES.contains(theme);
      remember(response, Visitor.THEME_COOKIE, chosen ? theme : "", chosen ? A_YEAR : 0);
    }
    response.setHeader("Location", local(request.getParameter("back")));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private static void remember(
      HttpServletResponse response, String name, String value, int seconds) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Only back to a page of ours: {@code //elsewhere} is not one, and a browser reads \ as /. */
  static String local(String back) {
    boolean ours = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*|/");
    return ours ? back : "/";
  }
}
