package org.careline.desk.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * So much in a while for each of many, so that none of them takes the portal away from the others.
 * Each node counts for itself, in memory; attempts at a password are counted by {@link SignIn}.
 */
public final class Quota {

  private static final int KNOWN_AT_ONCE = 50_000;

  private final long amount;
  private final LoadingCache<String, Bucket> buckets;

  /**
   * What is left after somebody took one.
   *
   * @param granted whether there was one to take
   * @param left how many more there are now
   * @param next how long until there is one again; zero if it was granted
   * @param reset how long until all are there again
   */
  public record Taken(boolean granted, long left, Duration next, Duration reset) {}

  /**
   * Describes it.
   *
   * @param amount at once and again in each window, evenly; 0 is no limit
   */
  public Quota(long amount, Duration window) {
    this.amount = amount;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(KNOWN_AT_ONCE)
            .expireAfterAccess(window.multipliedBy(2))
            .build(key -> bucket(amount, window));
  }

  public boolean isUnlimited() {
    return amount <= 0;
  }

  /** Takes one for whoever is called so. */
  public Taken take(String key) {
    if (isUnlimited()) {
      return new Taken(true, Long.MAX_VALUE, Duration.ZERO, Duration.ZERO);
    }
    ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    return new Taken(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private static Bucket bucket(long amount, Duration window) {
    Bandwidth rate = Bandwidth.builder().capacity(amount).refillGreedy(amount, window).build();
    return Bucket.builder().addLimit(rate).build();
  }
}
