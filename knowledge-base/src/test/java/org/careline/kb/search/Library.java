package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.CategoryText;
import org.careline.kb.article.CategoryView;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Visibility;

/** An index in memory that tests fill by hand. */
final class Library implements AutoCloseable {

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  final ArticleIndex index;
  final WordingHome words = new WordingHome();
  final ArticleSearch search;
  private final List<ArticleDocument> waiting = new ArrayList<>();
  private long sequence;

  Library() {
    this("en");
  }

  Library(String firstLanguage) {
    try {
      index = ArticleIndex.open(new ByteBuffersDirectory(), firstLanguage);
      search = new ArticleSearch(new IndexHome(index), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Library with(String slug, String locale, String title, String body) {
    return with(slug, locale, title, body, Visibility.PUBLIC, null);
  }

  Library with(
      String slug, String locale, String title, String body, Visibility visibility, String shelf) {
    return with(
        new ArticleKey(slug, locale),
        new ArticleDraft(
            title, "", body, Optional.ofNullable(shelf), List.of("tagged-" + slug), visibility));
  }

  /** An article that is found by questions as well. */
  Library asked(String slug, String title, String body, Visibility visibility, String... asked) {
    return with(
        new ArticleKey(slug, "en"),
        new ArticleDraft(title, "", body, Optional.empty(), List.of(), visibility),
        asked);
  }

  Library with(ArticleKey key, ArticleDraft draft, String... asked) {
    Instant updated = BEGIN.plusSeconds(waiting.size() + sequence);
    PublishedContent article = new PublishedContent(key, draft, BEGIN, updated, 1);
    try {
      waiting.add(ArticleDocument.of(article, List.of(asked), 0, index.analyzers()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Library filled() {
    write(List.of(), Optional.empty());
    return this;
  }

  Library without(String slug, String locale) {
    write(List.of(Fields.key(slug, locale)), Optional.empty());
    return this;
  }

  /** Categories as {@code slug} or {@code slug<parent}. */
  Library shelves(String... shelves) {
    List<CategoryView> views = new ArrayList<>();
    for (String shelf : shelves) {
      int parent = shelf.indexOf('<');
      String slug = parent < 0 ? shelf : shelf.substring(0, parent);
      views.add(
          new CategoryView(
              slug,
              parent < 0 ? Optional.empty() : Optional.of(shelf.substring(parent + 1)),
              0,
              Map.of(
                  "en", new CategoryText("The " + slug, ""),
                  "de", new CategoryText("Das " + slug, "")),
              0,
              1));
    }
    write(List.of(), Optional.of(views));
    return this;
  }

  List<String> find(String text, String locale) {
    return find(text, locale, Audience.PUBLIC);
  }

  List<String> find(String text, String locale, Audience audience) {
    return slugs(search.find(ArticleQuery.of(text, locale, audience, 10)).items());
  }

  static List<String> slugs(List<ArticleHit> hits) {
    return hits.stream().map(ArticleHit::slug).toList();
  }

  static List<String> links(List<ArticleLink> links) {
    return links.stream().map(ArticleLink::slug).toList();
  }

  private void write(List<String> gone, Optional<List<CategoryView>> categories) {
    try {
      sequence += waiting.size() + 1;
      index.write(
          new ArticleIndex.Changes(gone, List.copyOf(waiting), categories),
          new ArticleIndex.Position(sequence, "event-" + sequence));
      waiting.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
