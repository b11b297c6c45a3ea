package org.careline.kb.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.Popularity;

/** What has to be done for the index now and then: commit it, and note what is read a lot. */
@ApplicationScoped
class IndexKeeper {

  private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
  private static final long COMMIT_SECONDS = 5;
  private static final long POPULARITY_SECONDS = 120;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  private final IndexHome home;
  private final Popularity popularity;
  private final Clock clock;
  private volatile Map<ArticleKey, Long> known = Map.of();
  private ScheduledFuture<?> committing;
  private ScheduledFuture<?> counting;

  /** For the container's proxy. */
  protected IndexKeeper() {
    this(null, null, null);
  }

  @Inject
  IndexKeeper(IndexHome home, Popularity popularity, Clock clock) {
    this.home = home;
    this.popularity = popularity;
    this.clock = clock;
  }

  void start(@Observes ApplicationStarted event) {
    committing =
        scheduler.scheduleWithFixedDelay(
            () -> quietly(this::commit), COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
    counting =
        scheduler.scheduleWithFixedDelay(
            () -> quietly(this::count), COMMIT_SECONDS, POPULARITY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (committing != null) {
      committing.cancel(false);
      counting.cancel(false);
    }
  }

  /** As counted last, without what nobody has read yet. */
  public Map<ArticleKey, Long> popularity() {
    return known;
  }

  /** While the index catches up its follower commits, less often. */
  private void commit() throws IOException {
    if (home.ready()) {
      home.index().commit();
    }
  }

  private void count() throws IOException {
    Map<ArticleKey, Long> now = popularity.scores(clock.instant());
    Map<String, Long> changed = new HashMap<>();
    now.forEach(
        (article, score) -> {
          if (!score.equals(known.get(article))) {
            changed.put(Fields.key(article.slug(), article.locale()), score);
          }
        });
    known = now;
    home.index().popularity(changed);
  }

  /** A task that fails, perhaps because the database is away, is done the next time. */
  private static void quietly(Task task) {
    try {
      task.run();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "article index", e);
    }
  }

  private interface Task {
    void run() throws IOException;
  }
}
