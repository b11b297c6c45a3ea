package org.careline.api.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.careline.desk.identity.Proxies;

/** The network a request comes from, seen through the proxies we trust. */
@ApplicationScoped
public class Remote {

  private final HttpServletRequest request;
  private final Proxies proxies;

  /** For the container's proxy. */
  protected Remote() {
    this(null, null);
  }

  @Inject
  Remote(HttpServletRequest request, Proxies proxies) {
    this.request = request;
    this.proxies = proxies;
  }

  /** The address itself, of one of many in that network perhaps. */
  public String origin() {
    return proxies.origin(
        request.getRemoteAddr(), Optional.ofNullable(request.getHeader("X-Forwarded-For")));
  }

  public String address() {
    return proxies.network(
        request.getRemoteAddr(), Optional.ofNullable(request.getHeader("X-Forwarded-For")));
  }
}
