package org.careline.desk.ticket;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.db.lifecycle.ApplicationStopping;

/** Throws away uploads that no message has claimed, every hour, on every node. */
@ApplicationScoped
class AttachmentSweep {

  private static final Logger LOG = System.getLogger(AttachmentSweep.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final Attachments attachments;
  private final Clock clock;
  private ScheduledFuture<?> sweeping;

  /** For the container's proxy. */
  protected AttachmentSweep() {
    this(null, null);
  }

  @Inject
  AttachmentSweep(Attachments attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  void start(@Observes ApplicationStarted event) {
    sweeping = executor.scheduleWithFixedDelay(this::sweep, 5, 60, TimeUnit.MINUTES);
  }

  void stop(@Observes ApplicationStopping event) {
    if (sweeping != null) {
      sweeping.cancel(true);
    }
  }

  private void sweep() {
    try {
      int swept;
      do {
        swept = attachments.sweep(clock.instant());
      } while (swept > 0);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Uploads that nobody claimed are not swept: {0}", e.toString());
    }
  }
}
