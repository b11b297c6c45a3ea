package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {

  @TempDir Path folder;

  private static ArticleDocument article(ArticleIndex index, String slug, String title)
      throws IOException {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    ArticleDraft draft =
        new ArticleDraft(title, "", "text", Optional.empty(), List.of(), Visibility.PUBLIC);
    return ArticleDocument.of(
        new PublishedContent(new ArticleKey(slug, "en"), draft, now, now, 1), 0, index.analyzers());
  }

  private static void write(ArticleIndex index, long sequence, ArticleDocument... articles)
      throws IOException {
    index.write(
        new ArticleIndex.Changes(List.of(), List.of(articles), Optional.empty()),
        new ArticleIndex.Position(sequence, "e" + sequence));
  }

  private static List<String> popular(ArticleIndex index) {
    return Library.links(
        new ArticleSearch(new IndexHome(index), new WordingHome())
            .popular("en", Audience.PUBLIC, 10));
  }

  @Test
  void documentsAndPositionAreKeptTogether() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      write(index, 7, article(index, "a", "A"));
    }
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      assertThat(index.position()).isEqualTo(new ArticleIndex.Position(7, "e7"));
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void whatIsWrittenIsFoundBeforeItIsCommitted() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      write(index, 1, article(index, "a", "A"));
      assertThat(popular(index)).containsExactly("a");
      try (var files = Files.list(folder)) {
        assertThat(files.map(Path::toString)).noneMatch(file -> file.contains("segments_"));
      }
    }
  }

  @Test
  void whatIsTakenIsFoundWhenItIsCommitted() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      List<ArticleDocument> many = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        many.add(article(index, "a" + i, "A"));
      }
      index.take(
          new ArticleIndex.Changes(List.of(), List.of(), Optional.empty()),
          many.parallelStream(),
          new ArticleIndex.Position(300, "e300"));
      assertThat(index.size()).isZero();
      index.commit();
      assertThat(index.size()).isEqualTo(300);
      assertThat(index.position().sequence()).isEqualTo(300);
    }
  }

  @Test
  void whatWasTakenInManyStepsIsPutTogetherInTheEnd() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      for (int i = 0; i < 12; i++) {
        index.take(
            new ArticleIndex.Changes(List.of(), List.of(), Optional.empty()),
            Stream.of(article(index, "a" + i, "A")),
            new ArticleIndex.Position(i, "e" + i));
        index.commit();
      }
      assertThat(segments(index)).isEqualTo(12);
      index.settle();
      // Merging goes on by itself; what was merged is seen with the next change.
      for (int i = 13; segments(index) > 6 && i < 1_000; i++) {
        write(index, i, article(index, "b", "B"));
      }
      assertThat(segments(index)).isLessThan(7);
      assertThat(index.size()).isEqualTo(13);
    }
  }

  private static int segments(ArticleIndex index) {
    return index.search(searcher -> searcher.getIndexReader().leaves().size());
  }

  @Test
  void writingTwiceReplaces() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      write(index, 1, article(index, "a", "A"));
      write(index, 2, article(index, "a", "B"), article(index, "a", "C"));
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void aBrokenIndexBeginsAnew() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      write(index, 7, article(index, "a", "A"));
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      assertThat(index.position()).isEqualTo(ArticleIndex.Position.START);
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void clearingGoesBackToTheStart() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      write(index, 7, article(index, "a", "A"));
      index.clear();
      assertThat(index.position()).isEqualTo(ArticleIndex.Position.START);
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void popularArticlesComeFirst() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder))) {
      index.popularity(Map.of("en/a", 1L));
      write(index, 1, article(index, "a", "A"), article(index, "b", "B"), article(index, "c", "C"));
      assertThat(popular(index)).containsExactly("a", "b", "c");
      index.popularity(Map.of("en/b", 9L, "en/c", 5L, "en/gone", 100L));
      assertThat(popular(index)).containsExactly("b", "c", "a");
    }
  }

  @Test
  void closingTwiceDoesNoHarm() throws IOException {
    ArticleIndex index = ArticleIndex.open(FSDirectory.open(folder));
    index.close();
    index.close();
    assertThat(folder).exists();
  }
}
