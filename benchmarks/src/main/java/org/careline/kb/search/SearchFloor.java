package org.careline.kb.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Visibility;

/**
 * The floor under a search: Lucene asked for the same ten articles with the same words on the same
 * index, against {@link ArticleSearch#find} from the text to the marked passages. Lives in the
 * package of the search because only that package sees Lucene.
 *
 * <p>Articles are made up of words as frequent as those of a language (Zipf); every question is
 * another one, so that nothing is answered from memory.
 */
public final class SearchFloor {

  private static final int WORDS = 30_000;
  private static final int QUESTIONS = 20_000;
  private static final int THREADS = 8;
  private static final int SHOWN = 10;
  private static final int EDITORS = 100;

  private final Random random = new Random(20261122);
  private final double[] shares = new double[WORDS];
  private final List<String> titles = new ArrayList<>();

  private SearchFloor() {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1.0 / (i + 8);
      shares[i] = sum;
    }
  }

  /** Arguments: how many articles (50,000), seconds for each figure (10). */
  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    Path folder = Files.createTempDirectory("careline-search-floor");
    try (ThrowAwayIndex index = new ThrowAwayIndex(folder)) {
      new SearchFloor().run(index, articles, seconds);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(ThrowAwayIndex index, int articles, int seconds) throws Exception {
    List<PublishedContent> written = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      written.add(article(i));
    }
    long begin = System.nanoTime();
    for (PublishedContent each : written) {
      index.add(each);
    }
    index.fill();
    System.out.printf(
        Locale.ROOT,
        "%d articles indexed, %.0f a second (without a database)%n",
        articles,
        articles * 1e9 / (System.nanoTime() - begin));
    List<PublishedContent> changed = List.copyOf(written.subList(0, Math.min(EDITORS, articles)));
    written.clear();
    List<String> questions = Stream.generate(this::question).limit(QUESTIONS).toList();
    ArticleSearch search = index.search();
    Asked raw = text -> index.index().search(searcher -> lucene(searcher, index, text));
    Asked find =
        text -> search.find(ArticleQuery.of(text, "en", Audience.PUBLIC, SHOWN)).items().size();
    Asked suggest = text -> search.suggest(beginning(text), "en", Audience.PUBLIC, 8).size();
    // Both are compiled before either is measured.
    measure(raw, questions, 1, seconds);
    measure(find, questions, 1, seconds);
    double floor = show("floor: Lucene alone, one thread", measure(raw, questions, 1, seconds));
    double found = show("ArticleSearch.find, one thread", measure(find, questions, 1, seconds));
    System.out.printf(
        Locale.ROOT, "  find against Lucene alone: %.2f (wanted: 0.60 or more)%n", found / floor);
    show("ArticleSearch.find, 8 threads", measure(find, questions, THREADS, seconds));
    System.out.println("  wanted: p99 under 25 ms");
    show(
        "the same, a hundred editors publish", published(index, changed, find, questions, seconds));
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

  /** Each editor publishes every ten seconds: ten articles a second, one by one. */
  private static long[] published(
      ThrowAwayIndex index,
      List<PublishedContent> articles,
      Asked asked,
      List<String> questions,
      int seconds)
      throws InterruptedException, ExecutionException {
    ScheduledThreadPoolExecutor editors = new ScheduledThreadPoolExecutor(1);
    editors.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    AtomicInteger next = new AtomicInteger();
    Callable<Void> publish =
        () -> {
          index.add(articles.get(next.getAndIncrement() % articles.size()));
          index.fill();
          return null;
        };
    for (int i = 0; i < seconds * 10; i++) {
      var unused = editors.schedule(publish, i * 100L, TimeUnit.MILLISECONDS);
    }
    try {
      return measure(asked, questions, THREADS, seconds);
    } finally {
      editors.shutdown();
      editors.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private interface Asked {
    int ask(String text);
  }

  /** What somebody would write who needs no more than the best ten. */
  private static int lucene(IndexSearcher searcher, ThrowAwayIndex index, String text)
      throws IOException {
    String field = Fields.ALL + "en";
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (BytesRef word : Tokens.of(index.index().analyzers(), field, text, SHOWN)) {
      any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
    }
    return searcher.search(any.build(), SHOWN).scoreDocs.length;
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

  /** Prints a line and returns the questions a second. */
  private static double show(String name, long[] times) {
    int count = times.length - 1;
    double rate = count * 1e9 / times[count];
    System.out.printf(
        Locale.ROOT,
        "%-36s %9.0f /s   p50 %7.3f ms   p99 %7.3f ms   worst %7.1f ms%n",
        name,
        rate,
        times[count / 2] / 1e6,
        times[(int) (count * 0.99)] / 1e6,
        times[count - 1] / 1e6);
    return rate;
  }

  private PublishedContent article(int number) {
    String title = words(4 + random.nextInt(5));
    titles.add(title);
    StringBuilder body = new StringBuilder();
    for (int i = 8 + random.nextInt(16); i > 0; i--) {
      body.append(words(8 + random.nextInt(10))).append(i % 4 == 0 ? ".\n\n" : ". ");
    }
    ArticleDraft draft =
        new ArticleDraft(
            title, "", body.toString(), Optional.empty(), List.of(), Visibility.PUBLIC);
    ArticleKey key = new ArticleKey("article-" + number, "en");
    return new PublishedContent(key, draft, Instant.EPOCH, Instant.EPOCH, 1);
  }

  /** Some words of a title, some that say it otherwise, now and then one that is misspelt. */
  private String question() {
    String[] title = titles.get(random.nextInt(titles.size())).split(" ", -1);
    String text = title[random.nextInt(title.length)] + " " + title[random.nextInt(title.length)];
    String question = text + " " + words(1 + random.nextInt(4));
    return random.nextInt(5) == 0 ? SearchTrial.misspelt(question, random.nextInt()) : question;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), 7));
  }

  private String words(int count) {
    return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
  }

  private String word() {
    int place = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
    int number = place < 0 ? -place - 1 : place;
    StringBuilder word = new StringBuilder();
    for (int rest = number + 400; rest > 0; rest /= 60) {
      word.append("bcdfghklmnprstvwzjqy".charAt(rest % 20)).append("aeiou".charAt(rest / 20 % 5));
    }
    return word.toString();
  }
}
