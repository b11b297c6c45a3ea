package org.careline.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what another site makes a visitor's browser send. Browsers say where a request comes from
 * in {@code Sec-Fetch-Site}, older ones in {@code Origin}.
 */
public class ForgeryFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final transient Optional<String> portal;

  protected ForgeryFilter() {
    this(Optional.empty());
  }

  @Inject
  public ForgeryFilter(@ConfigProperty(name = "careline.portal.url") Optional<String> portal) {
    this.portal = portal;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && (origin.equals(portal.map(ForgeryFilter::originOf).orElse(null))
            || origin.endsWith("://" + request.getHeader("Host")));
  }

  private static String originOf(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
