package org.careline.kb.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * A state of the index as it would be without some articles, and with others, which lie in memory,
 * in the place of those of the same key. Nothing is copied and nothing is written. The articles
 * that are replaced or gone still count as those do that were just deleted: how rare a word is
 * changes a little later.
 */
final class Overlay implements Closeable {

  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader articles;
  private final ArticleSearcher searcher;

  /**
   * Valid as long as the searcher beneath it is.
   *
   * @param gone keys of articles that are not there any more
   */
  Overlay(
      ArticleSearcher now,
      Analyzers analyzers,
      Collection<ArticleDocument> articles,
      Collection<String> gone)
      throws IOException {
    List<Term> keys = new ArrayList<>();
    gone.forEach(key -> keys.add(new Term(Fields.KEY, key)));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzers))) {
      for (ArticleDocument article : articles) {
        keys.add(new Term(Fields.KEY, article.key()));
        writer.addDocument(article.document());
      }
    }
    this.articles = DirectoryReader.open(directory);
    IndexReader others = new Without((DirectoryReader) now.getIndexReader(), keys);
    IndexReader both = new MultiReader(new IndexReader[] {others, this.articles}, false);
    this.searcher = new ArticleSearcher(both, now.spelling(), now.firstLanguage());
  }

  ArticleSearcher searcher() {
    return searcher;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        articles) {
      // The articles first, then the memory they lie in.
    }
  }

  /** An index in which some documents count as deleted. */
  private static final class Without extends FilterDirectoryReader {

    private final List<Term> keys;

    Without(DirectoryReader index, List<Term> keys) throws IOException {
      super(
          index,
          new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
              return without(segment, keys);
            }
          });
      this.keys = keys;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) throws IOException {
      return new Without(index, keys);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null;
    }

    private static LeafReader without(LeafReader segment, List<Term> keys) {
      try {
        FixedBitSet live = null;
        for (Term key : keys) {
          PostingsEnum found = segment.postings(key, PostingsEnum.NONE);
          if (found != null) {
            live = live == null ? live(segment) : live;
            for (int id = found.nextDoc();
                id != DocIdSetIterator.NO_MORE_DOCS;
                id = found.nextDoc()) {
              live.clear(id);
            }
          }
        }
        return live == null ? segment : new Live(segment, live);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static FixedBitSet live(LeafReader segment) {
      FixedBitSet live = new FixedBitSet(segment.maxDoc());
      Bits now = segment.getLiveDocs();
      for (int id = 0; id < segment.maxDoc(); id++) {
        if (now == null || now.get(id)) {
          live.set(id);
        }
      }
      return live;
    }
  }

  /** A segment of which fewer documents are live; its words are those that are known of it. */
  private static final class Live extends FilterLeafReader {

    private final FixedBitSet live;

    Live(LeafReader segment, FixedBitSet live) {
      super(segment);
      this.live = live;
    }

    @Override
    public Bits getLiveDocs() {
      return live;
    }

    @Override
    public int numDocs() {
      return live.cardinality();
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
