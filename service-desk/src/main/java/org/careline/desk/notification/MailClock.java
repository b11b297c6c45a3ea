package org.careline.desk.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.db.lifecycle.ApplicationStopping;

/** Keeps the mail going from the start of the application to its end. */
@ApplicationScoped
class MailClock {

  private static final Logger LOG = System.getLogger(MailClock.class.getName());
  private static final long PAUSE = 1_000;

  /** Between batches: many mails at once shall neither slow the pages down nor look like spam. */
  private static final long BREATH = 2_000;

  private static final long LONGEST_PAUSE = 60_000;
  private static final Duration SETTLE_EVERY = Duration.ofMinutes(1);

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  private final MailRun run;
  private final Clock clock;
  private volatile Thread thread;
  private volatile boolean stopped;

  /** For the container's proxy. */
  protected MailClock() {
    this(null, null);
  }

  @Inject
  MailClock(MailRun run, Clock clock) {
    this.run = run;
    this.clock = clock;
  }

  void start(@Observes ApplicationStarted event) {
    thread = threads.newThread(this::loop);
    thread.setName("careline-mail-sender");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ApplicationStopping event) {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void loop() {
    Instant settled = Instant.EPOCH;
    long afterFailure = PAUSE;
    while (!stopped) {
      long pause;
      try {
        Instant now = clock.instant();
        if (settled.plus(SETTLE_EVERY).isBefore(now)) {
          run.settle(now);
          settled = now;
        }
        pause = run.send(now) ? BREATH : PAUSE;
        afterFailure = PAUSE;
      } catch (RuntimeException e) {
        if (stopped) {
          return;
        }
        pause = afterFailure;
        afterFailure = Math.min(pause * 2, LONGEST_PAUSE);
        LOG.log(Level.WARNING, "The mail sender pauses for {0} ms: {1}", pause, e.toString());
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
