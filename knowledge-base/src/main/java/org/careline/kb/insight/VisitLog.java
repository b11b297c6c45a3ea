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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.careline.db.lifecycle.ApplicationStarted;
import org.careline.kb.article.ArticleKey;

/**
 * Notes what visitors do. Noting never waits and never fails: when the queue is full or the
 * database is away for longer, notes are dropped. Robots that say so are not noted.
 */
@ApplicationScoped
public class VisitLog {

  private static final Logger LOG = System.getLogger(VisitLog.class.getName());
  private static final int QUEUE = 20_000;
  private static final int BATCH = 500;
  private static final int TRIES = 5;
  private static final long SECONDS = 1;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  private final BlockingQueue<Ledger.Noted> notes = new ArrayBlockingQueue<>(QUEUE);
  private final BlockingQueue<ViewCounts.Viewed> views = new ArrayBlockingQueue<>(QUEUE);
  private final List<Ledger.Noted> someNotes = new ArrayList<>();
  private final List<ViewCounts.Viewed> someViews = new ArrayList<>();
  private final Ledger ledger;
  private final ViewCounts counts;
  private final Clock clock;
  private int failures;
  private ScheduledFuture<?> writing;

  /** For the container's proxy. */
  protected VisitLog() {
    this(null, null, null);
  }

  @Inject
  VisitLog(Ledger ledger, ViewCounts counts, Clock clock) {
    this.ledger = ledger;
    this.counts = counts;
    this.clock = clock;
  }

  /** Somebody searched; nothing is noted of a search without words. */
  public void searched(Visit visit, SearchedFor search) {
    if (!search.text().isBlank()) {
      note(visit, Step.searched(search, clock.instant()));
    }
  }

  /** Somebody opened an article. */
  public void opened(Visit visit, ArticleKey article) {
    if (!visit.robot()) {
      viewed(article);
      note(visit, Step.opened(article, clock.instant()));
    }
  }

  /** Somebody said whether an article helped. */
  public void voted(Visit visit, ArticleKey article, boolean helpful) {
    note(visit, Step.voted(article, helpful, clock.instant()));
  }

  /** Somebody opened the form for a ticket. */
  public void formOpened(Visit visit) {
    note(visit, Step.form(clock.instant()));
  }

  /** Somebody opened a ticket. */
  public void ticketOpened(Visit visit) {
    note(visit, Step.ticket(clock.instant()));
  }

  /** An article was opened; nobody in particular did it. */
  public void viewed(ArticleKey article) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    noted(views.offer(new ViewCounts.Viewed(article, today)));
  }

  /** A step with the moment at which it was taken. */
  public void note(Visit visit, Step step) {
    if (!visit.robot()) {
      noted(notes.offer(new Ledger.Noted(visit, step)));
    }
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

  private synchronized void write() {
    try {
      do {
        notes.drainTo(someNotes, BATCH - someNotes.size());
        views.drainTo(someViews, BATCH - someViews.size());
        if (!someNotes.isEmpty()) {
          ledger.add(someNotes);
          someNotes.clear();
        }
        if (!someViews.isEmpty()) {
          counts.add(someViews);
          someViews.clear();
        }
        failures = 0;
      } while (!notes.isEmpty() || !views.isEmpty());
    } catch (RuntimeException e) {
      // Perhaps another node stood in the way: the same is tried again, but not for ever.
      LOG.log(Level.DEBUG, "notes are not written", e);
      if (++failures == TRIES) {
        failures = 0;
        someNotes.clear();
        someViews.clear();
      }
    }
  }

  private static void noted(boolean room) {
    if (!room) {
      LOG.log(Level.DEBUG, "note dropped: the queue is full");
    }
  }
}
