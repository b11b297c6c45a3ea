package org.careline.kb.insight;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.kb.article.ArticleKey;

/**
 * Notes searches and views for insight. Noting never waits and never fails: when the queue is full
 * or the database is away, notes are dropped.
 */
@ApplicationScoped
public class SearchLog {

  private static final Logger LOG = System.getLogger(SearchLog.class.getName());
  private static final int QUEUE = 20_000;
  private static final int BATCH = 500;
  private static final long SECONDS = 2;
  private static final int LONGEST_TEXT = 200;

  /** A search that happened. */
  record Search(String text, String locale, int hits, Instant at) {}

  /** A page that was opened. */
  record View(ArticleKey article, Instant at) {}

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  private final BlockingQueue<Search> searches = new ArrayBlockingQueue<>(QUEUE);
  private final BlockingQueue<View> views = new ArrayBlockingQueue<>(QUEUE);
  private final InsightStore store;
  private final Clock clock;
  private ScheduledFuture<?> writing;

  /** For the container's proxy. */
  protected SearchLog() {
    this(null, null);
  }

  @Inject
  SearchLog(InsightStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Somebody searched. */
  public void searched(String text, String locale, int hits) {
    String shown = text.strip();
    if (!shown.isEmpty()) {
      String cut = shown.substring(0, shown.offsetByCodePoints(0, length(shown)));
      noted(searches.offer(new Search(cut, locale, hits, clock.instant())));
    }
  }

  /** Somebody opened an article. */
  public void viewed(ArticleKey article) {
    noted(views.offer(new View(article, clock.instant())));
  }

  void start(@Observes ApplicationStarted event) {
    writing = scheduler.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (writing != null) {
      writing.cancel(false);
      write();
    }
  }

  private void write() {
    try {
      List<Search> someSearches = new ArrayList<>();
      List<View> someViews = new ArrayList<>();
      while (searches.drainTo(someSearches, BATCH) + views.drainTo(someViews, BATCH) > 0) {
        store.add(someSearches, someViews);
        someSearches.clear();
        someViews.clear();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "notes dropped", e);
    }
  }

  private static int length(String text) {
    return Math.min(text.codePointCount(0, text.length()), LONGEST_TEXT);
  }

  private static void noted(boolean room) {
    if (!room) {
      LOG.log(Level.DEBUG, "note dropped: the queue is full");
    }
  }
}
