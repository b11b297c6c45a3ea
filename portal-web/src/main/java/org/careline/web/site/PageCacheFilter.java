package org.careline.web.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.omnifaces.servlet.BufferedHttpServletResponse;

/**
 * Help pages are the same for everybody who is not signed in, so they are made once a second at
 * most and sent to all who ask for them meanwhile.
 *
 * <p>A request is taken for a stranger's only if it carries no cookie but those that stand in the
 * key or do not change the page. A page that sets a cookie is never kept.
 */
public class PageCacheFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Publishing promises to be seen within a second; this is the half of it that pages may use. */
  private static final Duration FRESH = Duration.ofMillis(500);

  private static final long MAX_BYTES = 32L << 20;
  private static final int MAX_QUERY = 300;
  private static final Pattern PAGES = Pattern.compile("/|/search|/help/.*(?<!\\.atom)");
  private static final Set<String> HARMLESS =
      Set.of(Visitor.LANGUAGE_COOKIE, Visitor.THEME_COOKIE, Visitor.ZONE_COOKIE, "reader");

  private final transient Visitor visitor;
  private final transient ReadingNotes notes;
  private final transient Cache<String, CachedPage> pages =
      Caffeine.newBuilder()
          .expireAfterWrite(FRESH)
          .maximumWeight(MAX_BYTES)
          .weigher((String key, CachedPage page) -> key.length() + page.size())
          .build();

  protected PageCacheFilter() {
    this(null, null);
  }

  @Inject
  public PageCacheFilter(Visitor visitor, ReadingNotes notes) {
    this.visitor = visitor;
    this.notes = notes;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isSameForAll(request)) {
      chain.doFilter(request, response);
      return;
    }
    String key = key(request);
    CachedPage known = pages.getIfPresent(key);
    if (known != null) {
      known.noteReading();
      known.send(request, response);
      return;
    }
    BufferedHttpServletResponse made = new BufferedHttpServletResponse(response);
    chain.doFilter(request, made);
    if (response.isCommitted()) {
      return;
    }
    byte[] body = made.getBuffer();
    boolean keep =
        made.getStatus() == HttpServletResponse.SC_OK && response.getHeader("Set-Cookie") == null;
    CachedPage page = CachedPage.of(response.getContentType(), body, notes.all());
    if (keep) {
      pages.put(key, page);
      page.send(request, response);
    } else {
      response.getOutputStream().write(body);
    }
  }

  private String key(HttpServletRequest request) {
    return visitor.getLanguage()
        + ' '
        + visitor.getTheme()
        + ' '
        + visitor.zone()
        + ' '
        + request.getRequestURI()
        + '?'
        + request.getQueryString();
  }

  private static boolean isSameForAll(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET")
        && PAGES.matcher(RoutesFilter.pathOf(request)).matches()
        && Routes.view(RoutesFilter.pathOf(request)).isPresent()
        && (query == null || query.length() <= MAX_QUERY)
        && request.getHeader("Authorization") == null
        && hasOnlyHarmlessCookies(request.getCookies());
  }

  private static boolean hasOnlyHarmlessCookies(Cookie[] cookies) {
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (!HARMLESS.contains(cookie.getName())) {
          return false;
        }
      }
    }
    return true;
  }
}
