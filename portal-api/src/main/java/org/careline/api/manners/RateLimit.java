package org.careline.api.manners;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
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
import java.util.concurrent.TimeUnit;
import org.careline.api.problem.Refused;
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
  private static final class Policy {
    private final String name;
    private final long quota;
    private final String header;
    private final LoadingCache<String, Bucket> buckets;

    Policy(String name, long quota) {
      this.name = name;
      this.quota = quota;
      this.header = "\"" + name + "\";q=" + quota + ";w=" + WINDOW;
      this.buckets =
          Caffeine.newBuilder()
              .maximumSize(50_000)
              .expireAfterAccess(Duration.ofSeconds(2L * WINDOW))
              .build(key -> bucket());
    }

    private Bucket bucket() {
      Bandwidth minute =
          Bandwidth.builder()
              .capacity(quota)
              .refillGreedy(quota, Duration.ofSeconds(WINDOW))
              .build();
      return Bucket.builder().addLimit(minute).build();
    }
  }

  private record Taken(Policy policy, ConsumptionProbe probe) {}

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
    this.client = new Policy("client", perClient);
    this.address = new Policy("address", perAddress);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Principal caller = request.getSecurityContext().getUserPrincipal();
    Policy policy = caller == null ? address : client;
    if (policy.quota <= 0) {
      return;
    }
    String key = caller == null ? remote.address() : caller.getName();
    ConsumptionProbe probe = policy.buckets.get(key).tryConsumeAndReturnRemaining(1);
    request.setProperty(TAKEN, new Taken(policy, probe));
    if (!probe.isConsumed()) {
      long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
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
    if (request.getProperty(TAKEN) instanceof Taken taken) {
      long reset = TimeUnit.NANOSECONDS.toSeconds(taken.probe().getNanosToWaitForReset());
      long left = taken.probe().getRemainingTokens();
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle("RateLimit-Policy", taken.policy().header);
      headers.putSingle("RateLimit", '"' + taken.policy().name + "\";r=" + left + ";t=" + reset);
    }
  }
}
