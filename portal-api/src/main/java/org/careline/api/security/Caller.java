package org.careline.api.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.careline.desk.account.Actor;
import org.careline.desk.identity.ApiRole;

/**
 * The program on whose behalf a request runs.
 *
 * @param clientId as registered
 * @param role the one its token was given out for
 * @param actor as histories remember it: the agent the client acts for, else the client
 */
public record Caller(String clientId, ApiRole role, Actor actor) implements Principal {

  /** The caller of a method that demands a role. */
  public static Caller of(SecurityContext security) {
    return (Caller) security.getUserPrincipal();
  }

  /** Whether this is somebody who works here rather than anybody. */
  public static boolean isStaff(SecurityContext security) {
    return security.getUserPrincipal() != null;
  }

  boolean has(ApiRole wanted) {
    return role.compareTo(wanted) >= 0;
  }

  @Override
  public String getName() {
    return clientId;
  }
}
