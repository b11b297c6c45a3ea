package org.careline.api.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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

/**
 * Guards every method of ours, once at start-up: {@code @PermitAll} opens it, {@code @RolesAllowed}
 * with one role opens it to that role and those above; whatever carries neither stays closed.
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
    if (rule.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    RolesAllowed roles = rule.getAnnotation(RolesAllowed.class);
    context.register(new Guard(roles == null ? null : roles.value()[0]));
  }

  private static boolean hasRule(AnnotatedElement element) {
    return element.isAnnotationPresent(PermitAll.class)
        || element.isAnnotationPresent(RolesAllowed.class);
  }

  /** Lets one role pass; nobody when there is none. */
  @Priority(Priorities.AUTHORIZATION)
  private record Guard(String role) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext security = request.getSecurityContext();
      if (security.getUserPrincipal() == null) {
        throw Refused.because(
                401, "token", "A token is required", "This needs a bearer token in Authorization.")
            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"careline\"");
      }
      if (role == null || !security.isUserInRole(role)) {
        throw Refused.because(
                403, "role", "The role does not allow it", "This needs the role " + role + ".")
            .with(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"careline\", error=\"insufficient_scope\", scope=\"" + role + "\"");
      }
    }
  }
}
