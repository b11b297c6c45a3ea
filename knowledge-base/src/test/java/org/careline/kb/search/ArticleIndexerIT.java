package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.careline.db.event.Event;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.CategoryDraft;
import org.careline.kb.article.CategoryText;
import org.careline.kb.article.Desk;
import org.careline.kb.article.Visibility;
import org.careline.kb.question.LearnedWords;
import org.careline.kb.question.QuestionLog;
import org.careline.kb.question.QuestionView;
import org.careline.kb.question.Questions;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;

class ArticleIndexerIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String KIM = "agent:kim";

  private final KbDatabase database = KbDatabase.get();
  private final RecordedLog log = new RecordedLog();
  private final Desk desk = new Desk(database.entities(), log, new MemoryBlobs(() -> 1));
  private final ArticleKey article = new ArticleKey("x" + UUID.randomUUID(), "en");

  private void put(String title, Optional<String> category) {
    ArticleDraft draft =
        new ArticleDraft(title, "", "Body", category, List.of(), Visibility.PUBLIC);
    database.run(() -> desk.articles.put(article, draft, ANY, KIM, NOW));
  }

  private ArticleIndexer indexer(IndexHome home) {
    return new ArticleIndexer(
        home,
        log,
        desk.published,
        desk.categories,
        new IndexKeeper(),
        new WordingHome(),
        new LearnedWords(new Database(database.connections())));
  }

  private void follow(ArticleIndexer indexer) throws IOException {
    List<Event> news = log.after(indexer.position(), 500);
    if (!news.isEmpty()) {
      database.in(
          () -> {
            indexer.follow(news);
            return true;
          });
    }
  }

  @Test
  void readersSeeWhatWasPublishedAndNothingElse() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(new ByteBuffersDirectory())) {
      IndexHome home = new IndexHome(index);
      ArticleIndexer indexer = indexer(home);
      ArticleSearch search = new ArticleSearch(home, new WordingHome());

      put("First", Optional.empty());
      follow(indexer);
      assertThat(search.article(article.slug(), "en", Audience.STAFF)).isEmpty();

      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      follow(indexer);
      assertThat(title(search)).contains("First");

      put("Second", Optional.empty());
      follow(indexer);
      assertThat(title(search)).contains("First");

      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      follow(indexer);
      assertThat(title(search)).contains("Second");
      assertThat(index.size()).isEqualTo(1);

      database.run(() -> desk.publishing.withdraw(article, ANY, KIM, NOW));
      follow(indexer);
      assertThat(title(search)).isEmpty();

      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      database.run(() -> desk.articles.delete(article, ANY, KIM, NOW));
      follow(indexer);
      assertThat(title(search)).isEmpty();
      assertThat(search.ready()).isFalse();
      assertThat(indexer.position()).isEqualTo(7);
      assertThat(search.ready()).isTrue();
    }
  }

  @Test
  void questionsInForceAreFollowedAsWell() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(new ByteBuffersDirectory())) {
      IndexHome home = new IndexHome(index);
      ArticleIndexer indexer = indexer(home);
      ArticleSearch search = new ArticleSearch(home, new WordingHome());
      Questions questions =
          new Questions(new Database(database.connections()), new QuestionLog(log));
      put("First", Optional.empty());
      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      QuestionView asked =
          database.in(() -> questions.add(article, "Lamp blinks amber", KIM, NOW).question());
      follow(indexer);
      ArticleQuery query = ArticleQuery.of("amber lamp", "en", Audience.PUBLIC, 10);
      assertThat(search.find(query).items()).hasSize(1);
      assertThat(search.suggest("amb", "en", Audience.PUBLIC, 6))
          .extracting(ArticleLink::title)
          .containsExactly("Lamp blinks amber");
      put("Second", Optional.empty());
      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      follow(indexer);
      assertThat(search.find(query).items()).hasSize(1);
      database.run(() -> questions.undo(article, asked.name(), KIM, NOW));
      follow(indexer);
      assertThat(search.find(query).items()).isEmpty();
      assertThat(search.suggest("amb", "en", Audience.PUBLIC, 6)).isEmpty();
    }
  }

  @Test
  void categoriesAreFollowedAsWell() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(new ByteBuffersDirectory())) {
      IndexHome home = new IndexHome(index);
      String shelf = "c" + UUID.randomUUID();
      Map<String, CategoryText> texts = Map.of("en", new CategoryText("Phones", "All of them"));
      database.run(
          () ->
              desk.categories.put(
                  shelf, new CategoryDraft(Optional.empty(), 0, texts), ANY, KIM, NOW));
      put("First", Optional.of(shelf));
      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      follow(indexer(home));
      CategoryCount count =
          new ArticleSearch(home, new WordingHome())
              .category(shelf, "en", Audience.PUBLIC)
              .orElseThrow();
      assertThat(count.name()).isEqualTo("Phones");
      assertThat(count.articles()).isEqualTo(1);
    }
  }

  @Test
  void anIndexMadeAnewHasEachArticleOnce() throws IOException {
    put("First", Optional.empty());
    for (int i = 0; i < 150; i++) {
      database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
      database.run(() -> desk.publishing.withdraw(article, ANY, KIM, NOW));
    }
    database.run(() -> desk.publishing.publish(article, ANY, KIM, NOW));
    try (ArticleIndex index = ArticleIndex.open(new ByteBuffersDirectory())) {
      IndexHome home = new IndexHome(index);
      ArticleIndexer indexer = indexer(home);
      follow(indexer);
      assertThat(indexer.position()).isEqualTo(302);
      // What was replaced would count as well until it is merged away, and scores change then.
      int replaced = index.search(searcher -> searcher.getIndexReader().numDeletedDocs());
      assertThat(replaced).isZero();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void anIndexOfAnotherLogBeginsAnew() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(new ByteBuffersDirectory())) {
      index.write(
          new ArticleIndex.Changes(List.of(), List.of(), Optional.empty()),
          new ArticleIndex.Position(1, "an event of another log"));
      put("First", Optional.empty());
      assertThat(indexer(new IndexHome(index)).position()).isZero();
    }
  }

  private Optional<String> title(ArticleSearch search) {
    return search.article(article.slug(), "en", Audience.PUBLIC).map(PublishedArticle::title);
  }
}
