package org.careline.kb.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.careline.kb.article.PublishedContent;

/** An index that no event log stands behind: to measure the search, and to try it on a set. */
public final class ThrowAwayIndex implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final ArticleIndex index;
  private final ArticleSearch search;
  private final List<ArticleDocument> waiting = new ArrayList<>();
  private long sequence;

  /**
   * Begins empty.
   *
   * @param folder for its files, empty as well
   */
  public ThrowAwayIndex(Path folder) throws IOException {
    this.index = ArticleIndex.open(FSDirectory.open(folder));
    this.search = new ArticleSearch(new IndexHome(index), new WordingHome());
  }

  /** Found at the latest after {@link #fill}. */
  public void add(PublishedContent article) throws IOException {
    waiting.add(ArticleDocument.of(article, 0, index.analyzers()));
    if (waiting.size() == BATCH) {
      fill();
    }
  }

  /** Everything that was added is found from now on. */
  public void fill() throws IOException {
    sequence += waiting.size();
    index.write(
        new ArticleIndex.Changes(List.of(), List.copyOf(waiting), Optional.empty()),
        new ArticleIndex.Position(sequence, Long.toString(sequence)));
    waiting.clear();
  }

  /** The search of the product. */
  public ArticleSearch search() {
    return search;
  }

  ArticleIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
