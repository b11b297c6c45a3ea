package org.careline.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is looking at the page, in which language, in light or dark. */
@Named
@RequestScoped
public class Visitor {

  static final String LANGUAGE_COOKIE = "language";
  static final String THEME_COOKIE = "theme";

  /** What the browser says of its clock, set by the script of the pages. */
  static final String ZONE_COOKIE = "zone";

  static final Set<String> THEMES = Set.of("light", "dark");

  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private final HttpServletRequest request;
  private final Languages languages;
  private Locale locale;
  private Locale preferred;
  private ZoneId zone;
  private boolean staff;
  private String name = "";

  protected Visitor() {
    this(null, null);
  }

  @Inject
  public Visitor(HttpServletRequest request, Languages languages) {
    this.request = request;
    this.languages = languages;
  }

  /** The language of the page: of the address, else chosen, else the profile's or browser's. */
  public Locale locale() {
    if (locale == null) {
      locale =
          languages
              .ofPath(RequestPath.original(request))
              .or(() -> cookie(LANGUAGE_COOKIE).flatMap(languages::named))
              .orElseGet(() -> preferred == null ? languages.best(accepted()) : preferred);
    }
    return locale;
  }

  /**
   * From here on the visitor is somebody who has signed in, with a language and zone of their own.
   */
  public void recognise(String customer, Locale language, ZoneId timeZone) {
    this.name = customer;
    this.preferred = languages.best(List.of(language));
    this.zone = timeZone;
    this.locale = null;
  }

  /** Somebody who works here, and is no customer: only the language is theirs. */
  public void greet(Locale language) {
    this.staff = true;
    this.preferred = languages.best(List.of(language));
    this.locale = null;
  }

  /** BCP 47 tag of {@link #locale()}. */
  public String getLanguage() {
    return locale().toLanguageTag();
  }

  /** {@code light}, {@code dark}, or {@code system} when nothing is chosen. */
  public String getTheme() {
    return cookie(THEME_COOKIE).filter(THEMES::contains).orElse("system");
  }

  /** The profile's, else a guest's browser's, else that of the portal. */
  public ZoneId zone() {
    if (zone != null) {
      return zone;
    }
    return staff ? languages.zone() : browserZone().orElseGet(languages::zone);
  }

  /** Empty when the browser has not told it. */
  public Optional<ZoneId> browserZone() {
    return cookie(ZONE_COOKIE)
        .map(value -> value.replace("%2F", "/"))
        .filter(ZONES::contains)
        .map(ZoneId::of);
  }

  public boolean isSignedIn() {
    return zone != null;
  }

  /** What the account menu is called; empty for somebody who has not signed in. */
  public String getName() {
    return name;
  }

  /** Path and query of the address in the visitor's browser. */
  public String getAddress() {
    return RequestPath.originalWithQuery(request);
  }

  private List<Locale> accepted() {
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  private Optional<String> cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }
}
