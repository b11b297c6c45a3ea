package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.careline.db.event.Event;
import org.careline.db.event.EventLog;
import org.careline.db.event.NodeFollower;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Categories;
import org.careline.kb.article.CategoryView;
import org.careline.kb.article.PublishedArticles;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.question.LearnedWords;
import org.careline.kb.question.QuestionLog;

/**
 * Keeps the index of this application at the state of the event log. Events only say what to read
 * again, so a batch costs one statement for its articles however often each of them changed.
 */
@ApplicationScoped
public class ArticleIndexer implements NodeFollower {

  private static final long COMMIT_EVERY = 2_000_000_000L;

  /** What is read again after a crash costs less than many small segments. */
  private static final long COMMIT_BEHIND = 10_000_000_000L;

  /** Of so many events the next ones are seldom far: while catching up they are seen together. */
  private static final int MANY = 100;

  /** Texts may be long: no more than those of so many articles stand in memory together. */
  private static final int AT_ONCE = 200;

  private final IndexHome home;
  private final EventLog log;
  private final PublishedArticles articles;
  private final Categories categories;
  private final IndexKeeper keeper;
  private final WordingHome words;
  private final LearnedWords learned;

  /** Articles that were read while catching up; all that had happened when it began is in them. */
  private final Set<ArticleKey> read = new HashSet<>();

  private boolean sameLog;
  private long begun;
  private long committed;

  /** For the container's proxy. */
  protected ArticleIndexer() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  ArticleIndexer(
      IndexHome home,
      EventLog log,
      PublishedArticles articles,
      Categories categories,
      IndexKeeper keeper,
      WordingHome words,
      LearnedWords learned) {
    this.home = home;
    this.log = log;
    this.articles = articles;
    this.categories = categories;
    this.keeper = keeper;
    this.words = words;
    this.learned = learned;
  }

  @Override
  public String name() {
    return "article-index";
  }

  @Override
  public long position() {
    if (!sameLog) {
      words.reload();
      beginAnewAfterRestore();
      sameLog = true;
    }
    long position = home.index().position().sequence();
    if (!home.ready() && log.after(position, 1).isEmpty()) {
      settle();
      read.clear();
      home.caughtUp();
    }
    return position;
  }

  /** An index that followed another database (or a newer state of this one) is of no use. */
  private void beginAnewAfterRestore() {
    ArticleIndex index = home.index();
    ArticleIndex.Position position = index.position();
    if (position.sequence() == 0) {
      return;
    }
    List<Event> last = log.after(position.sequence() - 1, 1);
    boolean known =
        !last.isEmpty()
            && last.get(0).sequence() == position.sequence()
            && last.get(0).uid().equals(position.uid());
    if (!known) {
      try {
        index.clear();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void follow(List<Event> events) throws IOException {
    ArticleIndex index = home.index();
    if (events.stream().map(Event::type).anyMatch(ArticleIndexer::changesWording)) {
      words.reload();
    }
    boolean behind = !home.ready() && events.size() >= MANY;
    if (behind && begun == 0) {
      begun = log.position().orElse(events.get(events.size() - 1).sequence());
    }
    for (int from = 0; from < events.size(); from += AT_ONCE) {
      List<Event> some = events.subList(from, Math.min(from + AT_ONCE, events.size()));
      Event last = some.get(some.size() - 1);
      ArticleIndex.Position reached = new ArticleIndex.Position(last.sequence(), last.uid());
      take(some, behind, reached);
    }
    long now = System.nanoTime();
    if (now - committed > (behind ? COMMIT_BEHIND : COMMIT_EVERY)) {
      index.commit();
      committed = now;
    }
  }

  private void settle() {
    try {
      home.index().settle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(List<Event> events, boolean behind, ArticleIndex.Position reached)
      throws IOException {
    Set<ArticleKey> touched = new LinkedHashSet<>();
    boolean categoriesToo = false;
    for (Event event : events) {
      if (changesArticle(event.type())) {
        ArticleKey key =
            new ArticleKey(event.payload().getString("slug"), event.payload().getString("locale"));
        if (event.sequence() > begun || !read.contains(key)) {
          touched.add(key);
        }
      }
      categoriesToo |= event.type().startsWith("category.");
    }
    List<PublishedContent> published = articles.load(touched);
    Set<ArticleKey> gone = new LinkedHashSet<>(touched);
    published.forEach(article -> gone.remove(article.key()));
    Stream<ArticleDocument> documents = documents(published);
    ArticleIndex.Changes others =
        new ArticleIndex.Changes(
            gone.stream().map(key -> Fields.key(key.slug(), key.locale())).toList(),
            behind ? List.of() : documents.toList(),
            categoriesToo ? Optional.of(categories.list()) : Optional.<List<CategoryView>>empty());
    if (behind) {
      home.index().take(others, documents, reached);
      read.addAll(touched);
    } else {
      home.index().write(others, reached);
    }
  }

  /** Rendering and cutting into words takes most of the time, so every core takes part in it. */
  private Stream<ArticleDocument> documents(List<PublishedContent> published) {
    Analyzers analyzers = home.index().analyzers();
    Map<ArticleKey, Long> popularity = keeper.popularity();
    Map<ArticleKey, List<String>> questions =
        learned.of(published.stream().map(PublishedContent::key).toList());
    return published.parallelStream()
        .map(
            article ->
                document(
                    article,
                    questions.getOrDefault(article.key(), List.of()),
                    popularity.getOrDefault(article.key(), 0L),
                    analyzers));
  }

  private static ArticleDocument document(
      PublishedContent article, List<String> questions, long popularity, Analyzers analyzers) {
    try {
      return ArticleDocument.of(article, questions, popularity, analyzers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean changesWording(String type) {
    return type.equals(WordLists.CHANGED) || type.equals(SearchWeights.CHANGED);
  }

  private static boolean changesArticle(String type) {
    return switch (type) {
      case "article.created",
          "article.updated",
          "article.published",
          "article.withdrawn",
          "article.archived",
          "article.renamed",
          QuestionLog.CHANGED,
          "article.deleted" ->
          true;
      default -> false;
    };
  }
}
