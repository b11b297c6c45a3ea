package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.PublishedContent;

/**
 * The floor under a search: Lucene asked for the same ten articles with the same words on the same
 * index, against {@link ArticleSearch#find} from the text to the marked passages. Lives in the
 * package of the search because only that package sees Lucene.
 *
 * <p>There are far more questions than answers that are remembered, so nothing is answered from
 * memory.
 */
public final class SearchFloor {

  private static final int QUESTIONS = 20_000;
  private static final int THREADS = 8;
  private static final int SHOWN = 10;
  private static final int EDITORS = 100;

  /** So many questions are asked of one before it is the turn of the other. */
  private static final int TURN = 200;

  private SearchFloor() {}

  /** Arguments: how many articles (50,000), seconds for each figure (10). */
  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    Path folder = Files.createTempDirectory("careline-search-floor");
    ScheduledThreadPoolExecutor keeper = new ScheduledThreadPoolExecutor(1);
    try (ThrowAwayIndex index = new ThrowAwayIndex(folder)) {
      // As often as the application does.
      var committing = keeper.scheduleWithFixedDelay(() -> commit(index), 5, 5, TimeUnit.SECONDS);
      new SearchFloor().run(index, articles, seconds);
      committing.cancel(false);
      keeper.shutdown();
      keeper.awaitTermination(1, TimeUnit.MINUTES);
    } finally {
      keeper.shutdownNow();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(ThrowAwayIndex index, int articles, int seconds) throws Exception {
    Prose prose = new Prose();
    List<PublishedContent> changed = fill(index, prose, articles);
    List<String> questions = Stream.generate(prose::question).limit(QUESTIONS).toList();
    ArticleSearch search = index.search();
    Asked raw = text -> index.index().search(searcher -> lucene(searcher, index, text));
    Asked find =
        text -> search.find(ArticleQuery.of(text, "en", Audience.PUBLIC, SHOWN)).items().size();
    Asked suggest = text -> search.suggest(beginning(text), "en", Audience.PUBLIC, 8).size();
    // Both are compiled before either is measured.
    measure(raw, questions, 1, seconds);
    measure(find, questions, 1, seconds);
    System.out.printf(
        Locale.ROOT,
        "find against Lucene alone, one thread: %.2f (wanted: 0.60 or more)%n",
        inTurns(raw, find, questions, 2 * seconds));
    show("floor: Lucene alone, one thread", measure(raw, questions, 1, seconds));
    show("ArticleSearch.find, one thread", measure(find, questions, 1, seconds));
    show("floor: Lucene alone, 8 threads", measure(raw, questions, THREADS, seconds));
    show("ArticleSearch.find, 8 threads", measure(find, questions, THREADS, seconds));
    System.out.println("  wanted: p99 under 25 ms");
    publishing(index, changed, raw, find, questions, seconds);
    measure(suggest, questions, 1, seconds);
    show("ArticleSearch.suggest, one thread", measure(suggest, questions, 1, seconds));
    System.out.println("  wanted: under 10 ms");
    System.gc();
    Runtime machine = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "heap in use with everything read once: %d MB, of at most %d%n",
        (machine.totalMemory() - machine.freeMemory()) >> 20,
        machine.maxMemory() >> 20);
  }

  /** Returns the articles that editors will publish again. */
  private static List<PublishedContent> fill(ThrowAwayIndex index, Prose prose, int articles)
      throws IOException {
    List<PublishedContent> written = IntStream.range(0, articles).mapToObj(prose::article).toList();
    long begin = System.nanoTime();
    for (PublishedContent each : written) {
      index.add(each);
    }
    index.fill();
    System.out.printf(
        Locale.ROOT,
        "%d articles indexed, %.0f a second (one thread, without a database)%n",
        articles,
        articles * 1e9 / (System.nanoTime() - begin));
    return List.copyOf(written.subList(0, Math.min(EDITORS, articles)));
  }

  /**
   * The median of the throughput of one against that of the other, asked the same questions turn by
   * turn: whatever else the machine does hits both.
   */
  private static double inTurns(Asked floor, Asked asked, List<String> questions, int seconds) {
    List<Double> ratios = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int from = 0; System.nanoTime() < end; from = (from + TURN) % questions.size()) {
      List<String> turn = questions.subList(from, from + TURN);
      long begin = System.nanoTime();
      turn.forEach(floor::ask);
      long between = System.nanoTime();
      turn.forEach(asked::ask);
      ratios.add((between - begin) / (double) (System.nanoTime() - between));
    }
    return median(ratios);
  }

  private static double median(List<Double> ratios) {
    return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
  }

  /**
   * One reader while nobody publishes and while each editor does so every ten seconds, so ten
   * articles a second, one by one; turn by turn. Lucene alone tells what new segments cost anybody.
   */
  private static void publishing(
      ThrowAwayIndex index,
      List<PublishedContent> articles,
      Asked floor,
      Asked asked,
      List<String> questions,
      int seconds)
      throws InterruptedException, ExecutionException {
    List<Double> floors = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    ScheduledThreadPoolExecutor editors = new ScheduledThreadPoolExecutor(1);
    AtomicInteger next = new AtomicInteger();
    try {
      for (int turn = 0; turn < seconds; turn += 2) {
        double floorAlone = rate(measure(floor, questions, 1, 2));
        double alone = rate(measure(asked, questions, 1, 2));
        var publishing =
            editors.scheduleAtFixedRate(
                () -> publish(index, articles.get(next.getAndIncrement() % articles.size())),
                0,
                100,
                TimeUnit.MILLISECONDS);
        floors.add(rate(measure(floor, questions, 1, 2)) / floorAlone);
        ratios.add(rate(measure(asked, questions, 1, 2)) / alone);
        publishing.cancel(false);
      }
    } finally {
      editors.shutdown();
      editors.awaitTermination(1, TimeUnit.MINUTES);
    }
    System.out.printf(
        Locale.ROOT,
        "a reader while a hundred editors publish (%d articles), against a reader alone:"
            + " %.2f, Lucene alone %.2f (wanted: about 1)%n",
        next.get(),
        median(ratios),
        median(floors));
  }

  private static void commit(ThrowAwayIndex index) {
    try {
      index.index().commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void publish(ThrowAwayIndex index, PublishedContent article) {
    try {
      index.add(article);
      index.fill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Asked {
    int ask(String text);
  }

  /**
   * What somebody would write who needs no more than a list of the best ten: their titles and
   * addresses have to be read as well, which is cheaper beside the documents than from their stored
   * fields.
   */
  private static int lucene(ArticleSearcher searcher, ThrowAwayIndex index, String text)
      throws IOException {
    String field = Fields.ALL + "en";
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (BytesRef word : Tokens.of(index.index().analyzers(), field, text, SHOWN)) {
      any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
    }
    return searcher.briefs(searcher.search(any.build(), SHOWN).scoreDocs).size();
  }

  /** Nanoseconds that each question took, and in the last place how long it took altogether. */
  private static long[] measure(Asked asked, List<String> questions, int threads, int seconds)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    Callable<LongStream> worker =
        () -> {
          LongStream.Builder times = LongStream.builder();
          long now = System.nanoTime();
          while (now < end) {
            asked.ask(questions.get(next.getAndIncrement() % questions.size()));
            long then = System.nanoTime();
            times.add(then - now);
            now = then;
          }
          return times.build();
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      LongStream all = LongStream.empty();
      for (Future<LongStream> each : pool.invokeAll(Collections.nCopies(threads, worker))) {
        all = LongStream.concat(all, each.get());
      }
      long[] times = all.sorted().toArray();
      long[] withWhole = Arrays.copyOf(times, times.length + 1);
      withWhole[times.length] = System.nanoTime() - begin;
      return withWhole;
    } finally {
      pool.shutdownNow();
    }
  }

  private static double rate(long[] times) {
    int count = times.length - 1;
    return count * 1e9 / times[count];
  }

  private static void show(String name, long[] times) {
    int count = times.length - 1;
    System.out.printf(
        Locale.ROOT,
        "%-36s %9.0f /s   p50 %7.3f ms   p99 %7.3f ms   worst %7.1f ms%n",
        name,
        rate(times),
        times[count / 2] / 1e6,
        times[(int) (count * 0.99)] / 1e6,
        times[count - 1] / 1e6);
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), 7));
  }
}
