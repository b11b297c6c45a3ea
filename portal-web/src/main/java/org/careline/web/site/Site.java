package org.careline.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the portal stands on the internet. */
@Named
@ApplicationScoped
public class Site {

  private final String root;

  protected Site() {
    this(Optional.empty());
  }

  @Inject
  public Site(@ConfigProperty(name = "careline.portal.url") Optional<String> url) {
    this.root = url.map(u -> u.replaceAll("/+$", "")).orElse("");
  }

  /** Whether customers reach the portal by https, however the last metre is spoken. */
  public boolean isSecure() {
    return root.startsWith("https:");
  }

  /** What absolute addresses begin with: as configured, else as this visitor reaches us. */
  public String root(HttpServletRequest request) {
    return root.isEmpty()
        ? request.getRequestURL().toString().replaceFirst("(?<=[^/:])/.*", "")
        : root;
  }

  /** A path as an address that also works outside of the portal, if its own is configured. */
  public String absolute(String path) {
    return root + path;
  }
}
