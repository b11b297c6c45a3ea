package org.careline.kb.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.careline.kb.article.CategoryView;

/**
 * The one class that opens and closes Lucene. How far it has followed the event log is written with
 * the documents in one commit, so that both always agree.
 */
final class ArticleIndex implements Closeable {

  private static final Logger LOG = System.getLogger(ArticleIndex.class.getName());
  private static final String SCHEMA = "schema";
  private static final String SEQUENCE = "sequence";
  private static final String UID = "uid";

  /** A place in the event log: the sequence and the name of the last event that is in here. */
  record Position(long sequence, String uid) {
    static final Position START = new Position(0, "");
  }

  /** A task with one state of the index. */
  interface Task<R> {
    R with(ArticleSearcher searcher) throws IOException;
  }

  private final Directory directory;
  private final Analyzers analyzers = new Analyzers();
  private final TieredMergePolicy merging = new TieredMergePolicy();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private Position position;
  private boolean uncommitted;

  private ArticleIndex(Directory directory, IndexWriterConfig.OpenMode mode, String firstLanguage)
      throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(analyzers);
    config.setOpenMode(mode);
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(32);
    // Read far more often than written: few segments.
    merging.setSegmentsPerTier(4);
    // What is smaller counts as so large: a thousand articles are put together soon.
    merging.setFloorSegmentMB(64);
    config.setMergePolicy(merging);
    this.writer = new IndexWriter(directory, config);
    this.position = read(writer.getLiveCommitData());
    this.searchers = new SearcherManager(writer, new Factory(firstLanguage));
  }

  /**
   * Opens what is there; an index that is broken or of another schema begins anew.
   *
   * @param firstLanguage of the portal: categories without a name in a reader's language are called
   *     as in this one
   */
  static ArticleIndex open(Directory directory, String firstLanguage) throws IOException {
    boolean fits = fits(directory);
    return new ArticleIndex(
        directory,
        fits ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE,
        firstLanguage);
  }

  /** The same for an index whose categories are named in whatever there is. */
  static ArticleIndex open(Directory directory) throws IOException {
    return open(directory, "");
  }

  private static boolean fits(Directory directory) throws IOException {
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      return Fields.SCHEMA.equals(commit.getUserData().get(SCHEMA));
    } catch (IndexNotFoundException none) {
      return false;
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      LOG.log(Level.WARNING, "The article index cannot be read and is built anew: {0}", e);
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return false;
    }
  }

  Analyzers analyzers() {
    return analyzers;
  }

  /** Lends the newest state of the index for one task. */
  <R> R search(Task<R> task) {
    try {
      ArticleSearcher searcher = (ArticleSearcher) searchers.acquire();
      try {
        return task.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized Position position() {
    return position;
  }

  /** What one batch of events did. */
  record Changes(
      Collection<String> gone,
      Collection<ArticleDocument> articles,
      Optional<List<CategoryView>> categories) {

    /** Most events are not about articles. */
    boolean isEmpty() {
      return gone.isEmpty() && articles.isEmpty() && categories.isEmpty();
    }
  }

  /** Takes over a batch; found from the moment this returns. */
  synchronized void write(Changes changes, Position reached) throws IOException {
    put(changes, changes.articles().stream(), reached);
    if (!changes.isEmpty()) {
      searchers.maybeRefreshBlocking();
    }
  }

  /**
   * The same for one of many batches that are put together after the last one ({@link #settle}),
   * with further articles that are made as they are taken, by all cores if the stream says so:
   * found from the next {@link #commit} on.
   */
  synchronized void take(Changes changes, Stream<ArticleDocument> articles, Position reached)
      throws IOException {
    writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    put(changes, Stream.concat(changes.articles().stream(), articles), reached);
  }

  /** Makes durable what was taken; only now its segments are merged, each once. */
  synchronized void settle() throws IOException {
    writer.getConfig().setMergePolicy(merging);
    commit();
    writer.maybeMerge();
  }

  private void put(Changes changes, Stream<ArticleDocument> articles, Position reached)
      throws IOException {
    for (String key : changes.gone()) {
      writer.deleteDocuments(new Term(Fields.KEY, key));
    }
    try {
      articles.forEach(this::put);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (changes.categories().isPresent()) {
      writer.updateDocument(
          new Term(Fields.KEY, Fields.CATEGORIES), document(changes.categories().get()));
    }
    reached(reached);
  }

  private void put(ArticleDocument article) {
    try {
      writer.updateDocument(new Term(Fields.KEY, article.key()), article.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes how often articles are read, without touching anything else of them. */
  synchronized void popularity(Map<String, Long> byKey) throws IOException {
    // An index without any article does not know the field yet.
    if (byKey.isEmpty() || size() == 0) {
      return;
    }
    for (Map.Entry<String, Long> each : byKey.entrySet()) {
      writer.updateNumericDocValue(
          new Term(Fields.KEY, each.getKey()), Fields.POPULARITY, each.getValue());
    }
    uncommitted = true;
    searchers.maybeRefreshBlocking();
  }

  /** Begins anew: the log is not the one that was followed so far. */
  synchronized void clear() throws IOException {
    writer.deleteAll();
    reached(Position.START);
    searchers.maybeRefreshBlocking();
    commit();
  }

  /** Makes durable what was written, and has readers profit from what was merged since. */
  synchronized void commit() throws IOException {
    commitWritten();
    searchers.maybeRefreshBlocking();
  }

  private void commitWritten() throws IOException {
    if (uncommitted) {
      writer.commit();
      uncommitted = false;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory;
        analyzers;
        writer;
        searchers) {
      commitWritten();
    }
  }

  private void reached(Position next) {
    position = next;
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA, Fields.SCHEMA);
    data.put(SEQUENCE, Long.toString(next.sequence()));
    data.put(UID, next.uid());
    writer.setLiveCommitData(data.entrySet());
    uncommitted = true;
  }

  private static Position read(Iterable<Map.Entry<String, String>> commitData) {
    Map<String, String> data = new HashMap<>();
    if (commitData != null) {
      commitData.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data.containsKey(SEQUENCE)
        ? new Position(Long.parseLong(data.get(SEQUENCE)), data.get(UID))
        : Position.START;
  }

  private static Document document(List<CategoryView> categories) {
    Document document = new Document();
    document.add(new StringField(Fields.KEY, Fields.CATEGORIES, Field.Store.NO));
    document.add(new StoredField(Fields.CATEGORIES, CategoryTree.encode(categories)));
    return document;
  }

  private static final class Factory extends SearcherFactory {

    private final Spelling spelling = new Spelling();
    private final String firstLanguage;

    private Factory(String firstLanguage) {
      this.firstLanguage = firstLanguage;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
      return new ArticleSearcher(reader, spelling, firstLanguage);
    }
  }

  /** How many articles there are, whoever may see them. */
  int size() {
    return search(searcher -> searcher.count(Queries.visibleTo(Audience.STAFF)));
  }
}
