package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;

/**
 * The words of the index, laid out so that those spelt nearly like another are found in a fraction
 * of the time that building an automaton takes. Large segments have most words in common and stay
 * for long, so their words are read together; those of what was published since, segment by
 * segment. All are read when a word is first looked up in them.
 */
final class Spelling {

  private static final int LONGEST = 24;

  /** From so many articles on a segment is large. */
  private static final int LARGE = 1_000;

  private final Map<IndexReader.CacheKey, Map<String, SegmentWords>> segments =
      new ConcurrentHashMap<>();
  private final Map<String, Together> large = new ConcurrentHashMap<>();

  /** The words of some segments. */
  private record Together(List<IndexReader.CacheKey> segments, SegmentWords words) {}

  /** The words of one field in one state of the index. */
  Known known(IndexReader reader, String field) throws IOException {
    List<SegmentWords> all = new ArrayList<>();
    List<LeafReader> together = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader().maxDoc() < LARGE) {
        all.add(words(leaf.reader(), field));
      } else {
        together.add(leaf.reader());
      }
    }
    if (!together.isEmpty()) {
      all.add(words(together, field));
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
      int articles = 0;
      for (SegmentWords segment : segments) {
        articles += segment.frequency(word);
      }
      return articles;
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

  private SegmentWords words(List<LeafReader> together, String field) throws IOException {
    List<IndexReader.CacheKey> keys =
        together.stream().map(segment -> segment.getCoreCacheHelper().getKey()).toList();
    Together known = large.get(field);
    if (known == null || !known.segments().equals(keys)) {
      known =
          unwrapped(
              () ->
                  large.compute(
                      field,
                      (name, last) ->
                          last != null && last.segments().equals(keys)
                              ? last
                              : new Together(keys, read(together, name))));
    }
    return known.words();
  }

  private SegmentWords words(LeafReader segment, String field) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    Map<String, SegmentWords> byField = segments.get(core.getKey());
    if (byField == null) {
      Map<String, SegmentWords> none = new ConcurrentHashMap<>();
      byField = segments.putIfAbsent(core.getKey(), none);
      if (byField == null) {
        byField = none;
        core.addClosedListener(segments::remove);
      }
    }
    Map<String, SegmentWords> known = byField;
    return unwrapped(() -> known.computeIfAbsent(field, name -> read(List.of(segment), name)));
  }

  private static SegmentWords read(List<LeafReader> segments, String field) {
    try (MultiReader all = new MultiReader(segments.toArray(LeafReader[]::new), false)) {
      return SegmentWords.read(MultiTerms.getTerms(all, field));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T unwrapped(Supplier<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
