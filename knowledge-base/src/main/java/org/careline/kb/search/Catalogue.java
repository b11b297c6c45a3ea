package org.careline.kb.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Everything an audience may read, in all languages. */
final class Catalogue {

  /** What it is sorted by is all there is to know, so no document is opened. */
  private static final Sort BY_NAME =
      new Sort(
          new SortField(Fields.ORDER, SortField.Type.STRING),
          new SortField(Fields.UPDATED, SortField.Type.LONG));

  private Catalogue() {}

  /** By language, then by slug. */
  static List<ArticleAddress> of(ArticleSearcher searcher, Audience audience) throws IOException {
    int most = Math.max(1, searcher.getIndexReader().numDocs());
    ScoreDoc[] all =
        searcher.search(
                Queries.only(List.of(Queries.visibleTo(searcher.known(audience)))), most, BY_NAME)
            .scoreDocs;
    return Arrays.stream(all).map(each -> address((FieldDoc) each)).toList();
  }

  private static ArticleAddress address(FieldDoc found) {
    String key = ((BytesRef) found.fields[0]).utf8ToString();
    int slash = key.indexOf('/');
    return new ArticleAddress(
        key.substring(slash + 1),
        key.substring(0, slash),
        Instant.ofEpochMilli((long) found.fields[1]));
  }
}
