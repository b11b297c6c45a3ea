package org.careline.kb.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Counts articles by the values of several fields in one walk: an article that misses one selection
 * alone counts for the field of that selection, one that misses none for all fields.
 */
final class FacetCounters implements CollectorManager<FacetCounters.Counter, FacetCounters.Counts> {

  /**
   * A field to count by.
   *
   * @param selected the values of which an article needs one; empty when it may have any or none
   */
  record Dimension(String field, Optional<Set<String>> selected) {}

  /**
   * What was counted.
   *
   * @param articles those that miss no selection
   * @param values by field, then by value
   */
  record Counts(int articles, Map<String, Map<String, Integer>> values) {}

  private final List<Dimension> dimensions;

  FacetCounters(List<Dimension> dimensions) {
    this.dimensions = dimensions;
  }

  @Override
  public Counter newCollector() {
    return new Counter(dimensions);
  }

  @Override
  public Counts reduce(Collection<Counter> counters) {
    int articles = 0;
    Map<String, Map<String, Integer>> sums = new HashMap<>();
    dimensions.forEach(dimension -> sums.put(dimension.field(), new HashMap<>()));
    for (Counter counter : counters) {
      articles += counter.articles;
      for (Tally tally : counter.tallies) {
        Map<String, Integer> sum = sums.get(tally.dimension.field());
        tally.counts.forEach((value, n) -> sum.merge(value, n, Integer::sum));
      }
    }
    return new Counts(articles, sums);
  }

  /** Counts one segment after the other. */
  static final class Counter extends SimpleCollector {

    private final List<Tally> tallies;
    private int articles;

    Counter(List<Dimension> dimensions) {
      this.tallies = dimensions.stream().map(Tally::new).toList();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      for (Tally tally : tallies) {
        tally.begin(segment.reader());
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      Tally missed = null;
      for (Tally tally : tallies) {
        if (!tally.fits(doc)) {
          if (missed != null) {
            return;
          }
          missed = tally;
        }
      }
      if (missed != null) {
        missed.count();
        return;
      }
      articles++;
      for (Tally tally : tallies) {
        tally.count();
      }
    }

    @Override
    public void finish() throws IOException {
      for (Tally tally : tallies) {
        tally.end();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Counts by ordinal within a segment, and by value across them. */
  private static final class Tally {

    private final Dimension dimension;
    private final Map<String, Integer> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] inSegment = {};
    private boolean[] selected = {};
    private int[] ofArticle = {};
    private int size;

    Tally(Dimension dimension) {
      this.dimension = dimension;
    }

    void begin(LeafReader segment) throws IOException {
      values = DocValues.getSortedSet(segment, dimension.field());
      inSegment = new int[(int) values.getValueCount()];
      selected = new boolean[inSegment.length];
      for (String value : dimension.selected().orElse(Set.of())) {
        long ordinal = values.lookupTerm(new BytesRef(value));
        if (ordinal >= 0) {
          selected[(int) ordinal] = true;
        }
      }
    }

    /** Reads the values of the article, and tells whether it has one of those selected. */
    boolean fits(int doc) throws IOException {
      size = values.advanceExact(doc) ? values.docValueCount() : 0;
      ofArticle = ArrayUtil.grow(ofArticle, size);
      boolean fits = dimension.selected().isEmpty();
      for (int i = 0; i < size; i++) {
        ofArticle[i] = (int) values.nextOrd();
        fits |= selected[ofArticle[i]];
      }
      return fits;
    }

    void count() {
      for (int i = 0; i < size; i++) {
        inSegment[ofArticle[i]]++;
      }
    }

    void end() throws IOException {
      for (int ordinal = 0; ordinal < inSegment.length; ordinal++) {
        if (inSegment[ordinal] > 0) {
          String value = values.lookupOrd(ordinal).utf8ToString();
          counts.merge(value, inSegment[ordinal], Integer::sum);
        }
      }
    }
  }
}
