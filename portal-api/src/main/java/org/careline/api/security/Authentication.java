package org.careline.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;
import org.careline.api.problem.Refused;

/** Recognizes the bearer token of a request (RFC 6750); a request without one is anonymous. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final AccessTokens tokens;

  /** For the container's proxy. */
  protected Authentication() {
    this(null);
  }

  @Inject
  Authentication(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Caller> caller = Optional.empty();
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      caller = tokens.caller(header.substring(SCHEME.length()).strip());
      if (caller.isEmpty()) {
        throw invalidToken();
      }
    }
    request.setSecurityContext(
        new Bearer(caller.orElse(null), request.getSecurityContext().isSecure()));
  }

  private static Refused invalidToken() {
    return Refused.because(
            401,
            "token",
            "The token is not valid",
            "The bearer token is forged, too old or revoked.")
        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"careline\", error=\"invalid_token\"");
  }

  private record Bearer(Caller caller, boolean secure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller != null && AccessTokens.role(role).filter(caller::has).isPresent();
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return caller == null ? null : "Bearer";
    }
  }
}
