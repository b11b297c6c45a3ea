package org.careline.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

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
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getParameter("language");
    String back = LocalAddress.of(request.getParameter("back"), "/");
    Optional<Locale> chosenLanguage = languages.named(language == null ? "" : language);
    if (chosenLanguage.isPresent()) {
      rememberLanguage(response, chosenLanguage.get());
      back = Languages.translated(back, chosenLanguage.get());
    }
    String theme = request.getParameter("theme");
    if (theme != null) {
      boolean chosen = Visitor.THEMES.contains(theme);
      remember(response, Visitor.THEME_COOKIE, chosen ? theme : "", chosen ? A_YEAR : 0);
    }
    response.sendRedirect(back);
  }

  static void rememberLanguage(HttpServletResponse response, Locale language) {
    remember(response, Visitor.LANGUAGE_COOKIE, language.toLanguageTag(), A_YEAR);
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
}
