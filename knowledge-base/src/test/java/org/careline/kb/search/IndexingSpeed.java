package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.careline.db.event.Event;
import org.careline.db.event.NewEvent;
import org.careline.db.persistence.Database;
import org.careline.kb.article.Desk;
import org.careline.kb.question.LearnedWords;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast an index is built anew from the database; run by hand with {@code benchmarks/indexing}.
 * The event log is in memory, everything else is what the application does at its start.
 */
class IndexingSpeed {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final int ARTICLES = Integer.getInteger("careline.articles", 50_000);
  private static final int BATCH = 500;

  private static final String ARTICLE =
      """
      insert into kb_article (id, slug, locale, title, summary, body, tags, visibility, readers,
        status, created_at, updated_at, published_at, updated_by, version, content_version,
        live_version)
      values (?, ?, 'en', ?, '', ?, '', 'public', '', 'published', utc_timestamp(6),
        utc_timestamp(6), utc_timestamp(6), 'agent:kim', 1, 1, 1)""";

  private static final String VERSION =
      """
      insert into kb_article_version (article_id, number, cause, title, summary, body, tags,
        visibility, readers, written_by, written_at, published_by, published_at, version)
      values (?, 1, 'created', ?, '', ?, '', 'public', '', 'agent:kim', utc_timestamp(6),
        'agent:kim', utc_timestamp(6), 1)""";

  private final KbDatabase database = KbDatabase.get();
  private final RecordedLog log = new RecordedLog();
  private final Random random = new Random(7);

  @Test
  void anIndexIsBuiltAnewFromTheDatabase(@TempDir Path folder) throws Exception {
    fill();
    Desk desk = new Desk(database.entities(), log, new MemoryBlobs(() -> 1));
    // The first index is built to compile what builds the second.
    for (String name : List.of("first", "second")) {
      try (ArticleIndex index =
          ArticleIndex.open(FSDirectory.open(Files.createDirectory(folder.resolve(name))))) {
        ArticleIndexer indexer =
            new ArticleIndexer(
                new IndexHome(index),
                log,
                desk.published,
                desk.categories,
                new IndexKeeper(),
                new WordingHome(),
                new LearnedWords(new Database(database.connections())));
        long begin = System.nanoTime();
        List<Event> events = log.after(indexer.position(), BATCH);
        while (!events.isEmpty()) {
          follow(indexer, events);
          events = log.after(indexer.position(), BATCH);
        }
        index.commit();
        System.out.printf(
            Locale.ROOT,
            "%s index: %d articles, %.0f a second from the database (wanted: 2000 or more)%n",
            name,
            ARTICLES,
            ARTICLES * 1e9 / (System.nanoTime() - begin));
        assertThat(index.size()).isEqualTo(ARTICLES);
      }
    }
  }

  private void follow(ArticleIndexer indexer, List<Event> events) {
    database.in(
        () -> {
          indexer.follow(events);
          return true;
        });
  }

  private void fill() throws SQLException, IOException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement article = connection.prepareStatement(ARTICLE);
        PreparedStatement version = connection.prepareStatement(VERSION)) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= ARTICLES; i++) {
        String title = words(6);
        String body =
            Stream.generate(() -> words(12)).limit(16).collect(Collectors.joining(". ", "", "."));
        article.setLong(1, i);
        article.setString(2, "speed-" + i);
        article.setString(3, title);
        article.setString(4, body);
        article.addBatch();
        version.setLong(1, i);
        version.setString(2, title);
        version.setString(3, body);
        version.addBatch();
        if (i % BATCH == 0 || i == ARTICLES) {
          article.executeBatch();
          version.executeBatch();
          connection.commit();
        }
        log.append(published("speed-" + i));
      }
    }
  }

  private static NewEvent published(String slug) {
    return new NewEvent(
        "article.published",
        "article:en/" + slug,
        Optional.empty(),
        "agent:kim",
        NOW,
        Json.createObjectBuilder().add("slug", slug).add("locale", "en").build());
  }

  private String words(int count) {
    return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
  }

  /** Some words are far more frequent than others. */
  private String word() {
    int number = 400 + (int) Math.pow(30_000, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0; rest /= 60) {
      word.append("bcdfghklmnprstvwzjqy".charAt(rest % 20)).append("aeiou".charAt(rest / 20 % 5));
    }
    return word.toString();
  }
}
