package org.careline.api.manners;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Duration;
import org.careline.api.problem.Refused;
import org.careline.desk.identity.Quota;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps one caller from taking the server away from the others: so many requests a minute for each
 * client, and for each address where there is no token. Each node counts for itself. Header fields
 * as in draft-ietf-httpapi-ratelimit-headers-10.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 10)
public class RateLimit implements ContainerRequestFilter, ContainerResponseFilter {

  private static final int WINDOW = 60;
  private static final String TAKEN = RateLimit.class.getName();

  /** A kind of caller and what it may do; a quota of 0 is no limit. */
  private record Policy(String name, Quota quota, String header) {

    static Policy of(String name, long amount) {
      return new Policy(
          name,
          new Quota(amount, Duration.ofSeconds(WINDOW)),
          "\"" + name + "\";q=" + amount + ";w=" + WINDOW);
    }
  }

  private record Answer(Policy policy, Quota.Taken taken) {}

  private final Policy client;
  private final Policy address;
  private final Remote remote;

  /** For the container's proxy. */
  protected RateLimit() {
    client = null;
    address = null;
    remote = null;
  }

  @Inject
  RateLimit(
      Remote remote,
      @ConfigProperty(name = "careline.api.rate.client", defaultValue = "600000") long perClient,
      @ConfigProperty(name = "careline.api.rate.address", defaultValue = "600000")
          long perAddress) {
    this.remote = remote;
    this.client = Policy.of("client", perClient);
    this.address = Policy.of("address", perAddress);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Principal caller = request.getSecurityContext().getUserPrincipal();
    Policy policy = caller == null ? address : client;
    if (policy.quota.isUnlimited()) {
      return;
    }
    Quota.Taken taken = policy.quota.take(caller == null ? remote.address() : caller.getName());
    request.setProperty(TAKEN, new Answer(policy, taken));
    if (!taken.granted()) {
      long wait = taken.next().toSeconds() + 1;
      throw Refused.because(
              429,
              "rate",
              "Too many requests",
              "The quota " + policy.name + " is used up. Try again in " + wait + " s.")
          .with(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(TAKEN) instanceof Answer answer) {
      Quota.Taken taken = answer.taken();
      String name = answer.policy().name();
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle("RateLimit-Policy", answer.policy().header());
      headers.putSingle(
          "RateLimit", '"' + name + "\";r=" + taken.left() + ";t=" + taken.reset().toSeconds());
    }
  }
}
