package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.careline.desk.identity.Proxies;

/** The address of the visitor's network, for which too many attempts are counted. */
@RequestScoped
class RemoteAddress {

  private final HttpServletRequest request;
  private final Proxies proxies;

  protected RemoteAddress() {
    this(null, null);
  }

  @Inject
  RemoteAddress(HttpServletRequest request, Proxies proxies) {
    this.request = request;
    this.proxies = proxies;
  }

  String get() {
    return proxies.origin(request.getRemoteAddr(), forwardedFor());
  }

  String network() {
    return proxies.network(request.getRemoteAddr(), forwardedFor());
  }

  private Optional<String> forwardedFor() {
    return Optional.ofNullable(request.getHeader("X-Forwarded-For"));
  }
}
