package org.careline.api.manners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address a request comes from, seen through the proxies we trust. */
@ApplicationScoped
public class Remote {

  private final HttpServletRequest request;
  private final Set<String> proxies;

  /** For the container's proxy. */
  protected Remote() {
    this(null, Optional.empty());
  }

  @Inject
  Remote(
      HttpServletRequest request,
      @ConfigProperty(name = "careline.proxies") Optional<String> proxies) {
    this.request = request;
    this.proxies =
        Arrays.stream(proxies.orElse("").split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The last address in X-Forwarded-For that is none of our proxies, if a proxy calls. */
  public String address() {
    String nearest = request.getRemoteAddr();
    if (!proxies.contains(nearest)) {
      return nearest;
    }
    String forwarded = request.getHeader("X-Forwarded-For");
    String[] hops = forwarded == null ? new String[0] : forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && proxies.contains(nearest); i--) {
      nearest = hops[i].strip();
    }
    return nearest;
  }
}
