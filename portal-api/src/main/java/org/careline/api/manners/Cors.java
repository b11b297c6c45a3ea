package org.careline.api.manners;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets scripts of other sites call the API, where {@code careline.api.cors.origins} names their
 * origins. Off by default. Tokens travel in a header, so credentials are never allowed.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(1)
public class Cors implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ORIGIN = "Origin";
  private static final String ASKED = "Access-Control-Request-Method";

  private final Set<String> origins;

  /** For the container's proxy. */
  protected Cors() {
    this(Optional.empty());
  }

  @Inject
  Cors(@ConfigProperty(name = "careline.api.cors.origins") Optional<String> origins) {
    this.origins =
        Arrays.stream(origins.orElse("").split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!origins.isEmpty()
        && request.getMethod().equals("OPTIONS")
        && request.getHeaderString(ASKED) != null) {
      request.abortWith(Response.noContent().build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (origins.isEmpty()) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, ORIGIN);
    String origin = request.getHeaderString(ORIGIN);
    if (origin == null || !(origins.contains(origin) || origins.contains("*"))) {
      return;
    }
    headers.putSingle("Access-Control-Allow-Origin", origin);
    headers.putSingle(
        "Access-Control-Expose-Headers",
        "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Idempotent-Replayed");
    if (request.getHeaderString(ASKED) != null) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
      headers.putSingle(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept-Language,"
              + " Content-Disposition, Careline-Visit");
      headers.putSingle("Access-Control-Max-Age", "600");
    }
  }
}
