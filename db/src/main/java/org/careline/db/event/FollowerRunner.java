package org.careline.db.event;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.db.lifecycle.ApplicationStopping;

/**
 * Runs the sequencer and every follower from the start of the application to its end.
 *
 * <p>Only the sequencer's thread asks the database whether there is news, four times a second and
 * after each commit of this application; it wakes the followers. An idle application costs four
 * small queries a second, however many followers it has.
 */
@ApplicationScoped
class FollowerRunner {

  private static final Logger LOG = System.getLogger(FollowerRunner.class.getName());
  private static final int BATCH = 500;
  private static final long POLL = 250;

  /** What happens within this time is numbered, and followed, together. */
  private static final long BREATH = 30;

  private static final long RENEW = 5_000;
  private static final long SHORTEST_PAUSE = 1_000;
  private static final long LONGEST_PAUSE = 60_000;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  private final Bell news;
  private final Sequencer sequencer;
  private final EventLog log;
  private final Lease lease;
  private final Instance<Follower> followers;

  private final List<Thread> running = new ArrayList<>();
  private final List<Bell> waiting = new ArrayList<>();
  private volatile boolean stopped;

  /** For the container's proxy. */
  protected FollowerRunner() {
    this(null, null, null, null, null);
  }

  @Inject
  FollowerRunner(
      Bell news,
      Sequencer sequencer,
      EventLog log,
      Lease lease,
      @Any Instance<Follower> followers) {
    this.news = news;
    this.sequencer = sequencer;
    this.log = log;
    this.lease = lease;
    this.followers = followers;
  }

  void start(@Observes ApplicationStarted event) {
    for (Follower follower : followers) {
      Bell bell = new Bell();
      waiting.add(bell);
      run(follower.name(), pause -> follow(follower, bell, pause));
    }
    run("sequencer", this::sequence);
  }

  void stop(@Observes ApplicationStopping event) {
    stop();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    running.forEach(Thread::interrupt);
    for (Thread thread : running) {
      try {
        thread.join(2_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    running.clear();
  }

  private void run(String name, Loop loop) {
    Thread thread = threads.newThread(() -> repeat(name, loop));
    thread.setName("careline-" + name);
    thread.setDaemon(true);
    running.add(thread);
    thread.start();
  }

  /** A loop ends only with the application; whatever it throws, it begins again after a pause. */
  private void repeat(String name, Loop loop) {
    Pause pause = new Pause();
    while (!stopped) {
      try {
        loop.run(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        if (stopped) {
          return;
        }
        long length = pause.next();
        LOG.log(Level.WARNING, "{0} pauses for {1} ms: {2}", name, length, String.valueOf(e));
        LOG.log(Level.DEBUG, name, e);
        try {
          Thread.sleep(length);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void sequence(Pause pause) throws Exception {
    long known = -1;
    while (!stopped) {
      Sequencer.State state = sequencer.state();
      long last = state.pending() ? sequencer.number() : state.last();
      pause.over();
      if (last > known) {
        known = last;
        waiting.forEach(Bell::ring);
      }
      if (state.pending()) {
        Thread.sleep(BREATH);
      } else {
        news.await(POLL);
      }
    }
  }

  private void follow(Follower follower, Bell bell, Pause pause) throws Exception {
    if (follower instanceof NodeFollower node) {
      follow(node, bell, pause);
    } else if (follower instanceof ClusterFollower leased) {
      follow(leased, bell, pause);
    } else {
      throw new IllegalStateException(follower.name() + " is neither a node's nor the cluster's");
    }
  }

  private void follow(NodeFollower follower, Bell bell, Pause pause) throws Exception {
    while (!stopped) {
      List<Event> events = log.after(follower.position(), BATCH);
      if (!events.isEmpty()) {
        follower.follow(events);
      }
      pause.over();
      if (events.size() < BATCH) {
        bell.await(LONGEST_PAUSE);
      }
    }
  }

  private void follow(ClusterFollower follower, Bell bell, Pause pause) throws Exception {
    try {
      while (!stopped) {
        if (lease.take(follower.name())) {
          while (lease.turn(follower)) {
            lease.take(follower.name());
          }
        }
        pause.over();
        bell.await(RENEW);
      }
    } finally {
      if (stopped) {
        lease.giveBack(follower.name());
      }
    }
  }

  private interface Loop {
    void run(Pause pause) throws Exception;
  }

  /** Longer after each failure in a row. */
  private static final class Pause {

    private long length = SHORTEST_PAUSE;

    long next() {
      long now = length;
      length = Math.min(length * 2, LONGEST_PAUSE);
      return now;
    }

    void over() {
      length = SHORTEST_PAUSE;
    }
  }
}
