package org.careline.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.identity.ApiClientView;
import org.careline.desk.identity.ApiClients;
import org.careline.desk.identity.ApiRole;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may ask for tokens: the clients an administrator has entered, and the command line of this
 * very instance. The latter proves itself with {@code careline.local.secret}, which the launcher
 * makes for each run and leaves where only its owner can read it; without one there is no such
 * client.
 */
@ApplicationScoped
class Clients {

  /** The command line. */
  static final String LOCAL = "careline-cli";

  private final ApiClients registered;
  private final Clock clock;
  private final Optional<String> secret;

  /** For the container's proxy. */
  protected Clients() {
    this(null, null, Optional.empty());
  }

  @Inject
  Clients(
      ApiClients registered,
      Clock clock,
      @ConfigProperty(name = "careline.local.secret") Optional<String> secret) {
    this.registered = registered;
    this.clock = clock;
    this.secret = secret.filter(it -> it.length() >= 32);
  }

  /** The client with this secret; empty when either is wrong or the client is revoked. */
  Optional<ApiClientView> authenticate(String clientId, String clientSecret) {
    if (!clientId.equals(LOCAL)) {
      return registered.authenticate(clientId, clientSecret, clock.instant());
    }
    boolean same =
        secret.isPresent()
            && MessageDigest.isEqual(
                secret.get().getBytes(StandardCharsets.UTF_8),
                clientSecret.getBytes(StandardCharsets.UTF_8));
    return same ? Optional.of(local()) : Optional.empty();
  }

  /** A client that is not revoked. */
  Optional<ApiClientView> active(String clientId) {
    return clientId.equals(LOCAL) ? Optional.of(local()) : registered.active(clientId);
  }

  private static ApiClientView local() {
    return new ApiClientView(
        LOCAL,
        "Command line",
        ApiRole.ADMIN,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        false,
        0);
  }
}
