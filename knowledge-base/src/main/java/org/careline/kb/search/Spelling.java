package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The words of each segment, laid out so that those spelt nearly like another are found in a
 * fraction of the time that building an automaton takes. A segment never changes, so this is read
 * once for each, when the first unknown word is looked up in it.
 */
final class Spelling {

  private static final int LONGEST = 24;

  private final Map<IndexReader.CacheKey, Map<String, SegmentWords>> segments =
      new ConcurrentHashMap<>();

  /** The words of one field in one state of the index. */
  Known known(IndexReader reader, String field) throws IOException {
    List<SegmentWords> all = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(words(leaf.reader(), field));
    }
    return new Known(all);
  }

  /** What the index knows. */
  static final class Known {

    private final List<SegmentWords> segments;

    private Known(List<SegmentWords> segments) {
      this.segments = segments;
    }

    /** How many articles have the word; those with digits are not counted. */
    int frequency(String word) {
      return segments.stream().mapToInt(segment -> segment.frequency(word)).sum();
    }

    /** Words at most so many edits away; a swap of neighbours is one edit. */
    Map<String, Integer> near(String word, int edits) {
      Map<String, Integer> near = new HashMap<>();
      if (word.length() <= LONGEST) {
        segments.forEach(segment -> segment.near(word, edits, near::put));
      }
      return near;
    }

    /** Longer words that begin like that, with how many articles have them. */
    Map<String, Integer> begun(String beginning) {
      Map<String, Integer> begun = new HashMap<>();
      segments.forEach(
          segment -> segment.begun(beginning, (word, n) -> begun.merge(word, n, Integer::sum)));
      return begun;
    }

    /** Longer words that end like that, with how many articles have them. */
    Map<String, Integer> ended(String ending) {
      Map<String, Integer> ended = new HashMap<>();
      segments.forEach(
          segment -> segment.ended(ending, (word, n) -> ended.merge(word, n, Integer::sum)));
      return ended;
    }
  }

  private SegmentWords words(LeafReader segment, String field) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    if (core == null) {
      return SegmentWords.read(segment, field);
    }
    Map<String, SegmentWords> byField = segments.get(core.getKey());
    if (byField == null) {
      Map<String, SegmentWords> none = new ConcurrentHashMap<>();
      byField = segments.putIfAbsent(core.getKey(), none);
      if (byField == null) {
        byField = none;
        core.addClosedListener(segments::remove);
      }
    }
    try {
      return byField.computeIfAbsent(
          field,
          name -> {
            try {
              return SegmentWords.read(segment, name);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
