package org.careline.kb.article;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.db.lifecycle.ApplicationStopping;
import org.careline.db.outcome.Refusal;

/** Publishes what was planned, on every node; whoever is second finds it done. */
@ApplicationScoped
class ScheduledPublishing {

  private static final Logger LOG = System.getLogger(ScheduledPublishing.class.getName());
  private static final int EVERY = 5; // seconds

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final Publishing publishing;
  private final Clock clock;
  private ScheduledFuture<?> watching;

  /** For the container's proxy. */
  protected ScheduledPublishing() {
    this(null, null);
  }

  @Inject
  ScheduledPublishing(Publishing publishing, Clock clock) {
    this.publishing = publishing;
    this.clock = clock;
  }

  void start(@Observes ApplicationStarted event) {
    watching = executor.scheduleWithFixedDelay(this::publish, EVERY, EVERY, TimeUnit.SECONDS);
  }

  void stop(@Observes ApplicationStopping event) {
    if (watching != null) {
      watching.cancel(true);
    }
  }

  private void publish() {
    try {
      Instant now = clock.instant();
      for (ArticleKey key : publishing.due(now)) {
        publish(key, now);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Planned articles are not published: {0}", e.toString());
    }
  }

  private void publish(ArticleKey key, Instant now) {
    try {
      publishing.publishDue(key, now);
    } catch (Refusal another) {
      LOG.log(Level.DEBUG, "Somebody else changed {0}", key);
    }
  }
}
