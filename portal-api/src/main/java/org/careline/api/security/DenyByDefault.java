package org.careline.api.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import org.careline.api.problem.Refused;
import org.careline.desk.identity.ApiRole;

/**
 * Guards every method of ours, once at start-up: {@link OpenToAll} opens it, {@link Needs} opens it
 * to that role and those above; whatever carries neither stays closed.
 */
@Provider
public class DenyByDefault implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (!resource.getResourceClass().getName().startsWith("org.careline.")) {
      // What JAX-RS answers itself: OPTIONS with Allow.
      return;
    }
    AnnotatedElement rule = resource.getResourceMethod();
    if (!hasRule(rule)) {
      rule = resource.getResourceClass();
    }
    if (rule.isAnnotationPresent(OpenToAll.class)) {
      return;
    }
    Needs needs = rule.getAnnotation(Needs.class);
    context.register(new Guard(needs == null ? null : needs.value()));
  }

  private static boolean hasRule(AnnotatedElement element) {
    return element.isAnnotationPresent(OpenToAll.class) || element.isAnnotationPresent(Needs.class);
  }

  /** Lets one role pass; nobody when there is none. */
  @Priority(Priorities.AUTHORIZATION)
  private record Guard(ApiRole role) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext security = request.getSecurityContext();
      if (security.getUserPrincipal() == null) {
        throw Refused.because(
                401, "token", "A token is required", "This needs a bearer token in Authorization.")
            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"careline\"");
      }
      if (role == null) {
        throw Refused.because(403, "role", "Nobody may do this", "This is open to no role.");
      }
      if (!security.isUserInRole(role.key())) {
        throw Refused.because(
                403,
                "role",
                "The role does not allow it",
                "This needs the role " + role.key() + ".")
            .with(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"careline\", error=\"insufficient_scope\", scope=\""
                    + role.key()
                    + "\"");
      }
    }
  }
}
