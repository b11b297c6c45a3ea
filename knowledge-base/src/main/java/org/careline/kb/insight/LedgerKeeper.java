package org.careline.kb.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.db.lifecycle.ApplicationStopping;
import org.careline.kb.question.Learning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts paths when they have ended, and forgets old ones; on every node, as each comes to it. */
@ApplicationScoped
class LedgerKeeper {

  private static final Logger LOG = System.getLogger(LedgerKeeper.class.getName());
  private static final Duration FOLDING = Duration.ofSeconds(5);
  private static final Duration FORGETTING = Duration.ofMinutes(15);

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final Folding folding;
  private final Learning learning;
  private final Salts salts;
  private final Clock clock;
  private final int days;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  /** For the container's proxy. */
  protected LedgerKeeper() {
    this(null, null, null, null, 0);
  }

  @Inject
  LedgerKeeper(
      Folding folding,
      Learning learning,
      Salts salts,
      Clock clock,
      @ConfigProperty(name = "careline.insight.days", defaultValue = "90") int days) {
    this.folding = folding;
    this.learning = learning;
    this.salts = salts;
    this.clock = clock;
    this.days = days;
  }

  void start(@Observes ApplicationStarted event) {
    every(FOLDING, () -> folding.fold(clock.instant()));
    every(FORGETTING, () -> folding.forget(clock.instant(), days));
    every(FORGETTING, () -> learning.forget(clock.instant(), days));
    every(
        FORGETTING,
        () -> {
          salts.forget(clock.instant());
          return false;
        });
  }

  void stop(@Observes ApplicationStopping event) {
    running.forEach(each -> each.cancel(true));
  }

  private void every(Duration time, BooleanSupplier someWork) {
    running.add(
        executor.scheduleWithFixedDelay(
            () -> all(someWork), time.toSeconds(), time.toSeconds(), TimeUnit.SECONDS));
  }

  /** A task that fails, perhaps because the database is away, is done the next time. */
  private static void all(BooleanSupplier someWork) {
    try {
      boolean more = someWork.getAsBoolean();
      while (more && !Thread.currentThread().isInterrupted()) {
        more = someWork.getAsBoolean();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "ledger", e);
    }
  }
}
