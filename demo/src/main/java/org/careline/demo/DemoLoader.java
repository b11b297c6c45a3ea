package org.careline.demo;

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
import java.util.List;
import org.careline.db.event.Quietly;
import org.careline.db.lifecycle.ApplicationStarted;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demo beside the start of the application, if {@code careline.demo} is true and it is
 * not there yet. A start after a crash goes on where the other one ended. Nobody gets mail for it.
 */
@ApplicationScoped
public class DemoLoader {

  private static final Logger LOG = System.getLogger(DemoLoader.class.getName());

  /** How far the demo is. */
  public enum State {
    NOT_WANTED,
    LOADING,
    LOADED,
    FAILED
  }

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  private final DemoProgress progress;
  private final List<DemoPart> parts;
  private final DemoAccess access;
  private final Clock clock;
  private volatile State state;

  /** For the container's proxy. */
  protected DemoLoader() {
    this(null, null, null, null, null, null, null, Clock.systemUTC(), false);
  }

  @Inject
  DemoLoader(
      DemoProgress progress,
      DemoPeople people,
      DemoArticles articles,
      DemoTickets tickets,
      DemoAccess access,
      DemoReaders readers,
      DemoWords words,
      Clock clock,
      @ConfigProperty(name = "careline.demo", defaultValue = "false") boolean wanted) {
    this.progress = progress;
    this.parts = wanted ? List.of(people, articles, tickets, access, readers, words) : List.of();
    this.access = access;
    this.clock = clock;
    this.state = wanted ? State.LOADING : State.NOT_WANTED;
  }

  void start(@Observes ApplicationStarted event) {
    if (state == State.LOADING) {
      threads.newThread(this::load).start();
    }
  }

  public State state() {
    return state;
  }

  /** Whether nothing has to be waited for. */
  public boolean ready() {
    return state == State.LOADED || state == State.NOT_WANTED;
  }

  private void load() {
    Instant began = clock.instant();
    try {
      Quietly.call(
          () -> {
            for (int i = 0; i < parts.size(); i++) {
              Instant before = clock.instant();
              boolean loaded = progress.load(i, parts.get(i), began);
              LOG.log(Level.INFO, "Demo part {0}: {1}, {2} ms", i, loaded, since(before));
            }
            return true;
          });
      access.refer();
      state = State.LOADED;
      LOG.log(Level.INFO, "The demo is loaded ({0} ms)", since(began));
    } catch (RuntimeException | LinkageError e) {
      state = State.FAILED;
      LOG.log(Level.ERROR, "The demo cannot be loaded", e);
    }
  }

  private long since(Instant before) {
    return Duration.between(before, clock.instant()).toMillis();
  }
}
