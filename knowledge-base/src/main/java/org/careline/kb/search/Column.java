package org.careline.kb.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/**
 * What lies beside the documents under one name, read in the order of the documents: unlike a
 * stored field it is not packed with its neighbours.
 */
final class Column {

  private final List<LeafReaderContext> segments;
  private final String field;
  private LeafReaderContext segment;
  private BinaryDocValues values;

  Column(IndexReader reader, String field) {
    this.segments = reader.leaves();
    this.field = field;
  }

  /** Valid until the next call; empty bytes when there is nothing. Documents only ascend. */
  BytesRef at(int document) throws IOException {
    if (segment == null || document >= segment.docBase + segment.reader().maxDoc()) {
      segment = segments.get(ReaderUtil.subIndex(document, segments));
      values = DocValues.getBinary(segment.reader(), field);
    }
    return values.advanceExact(document - segment.docBase)
        ? values.binaryValue()
        : new BytesRef(BytesRef.EMPTY_BYTES);
  }
}
