package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of each segment, laid out so that those spelt nearly like another are found in a
 * fraction of the time that building an automaton takes. A segment never changes, so this is read
 * once for each, when the first unknown word is looked up in it.
 */
final class Spelling {

  private static final int LONGEST = 24;

  private final Map<IndexReader.CacheKey, Map<String, SegmentWords>> segments =
      new ConcurrentHashMap<>();

  /** Words at most so many edits away, with their distance; a swap of neighbours is one edit. */
  Map<String, Integer> near(IndexReader reader, String field, String word, int edits)
      throws IOException {
    Map<String, Integer> near = new LinkedHashMap<>();
    if (word.length() <= LONGEST) {
      for (LeafReaderContext leaf : reader.leaves()) {
        words(leaf.reader(), field).near(word, edits, near);
      }
    }
    return near;
  }

  /** Words that begin like that, at most so many from each segment, in alphabetical order. */
  Set<String> begun(IndexReader reader, String field, String beginning, int most)
      throws IOException {
    Set<String> begun = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      words(leaf.reader(), field).begun(beginning, most, begun);
    }
    return begun;
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

  /** The words of one field of one segment by their length. */
  private static final class SegmentWords {

    private final Map<Integer, Bucket> byLength = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    static SegmentWords read(LeafReader segment, String field) throws IOException {
      SegmentWords words = new SegmentWords();
      Terms terms = segment.terms(field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          words.add(term.utf8ToString());
        }
      }
      words.byLength.values().forEach(Bucket::seal);
      return words;
    }

    private void add(String word) {
      // Numbers and codes are meant as they are typed.
      if (word.length() <= LONGEST && word.chars().noneMatch(Character::isDigit)) {
        byLength.computeIfAbsent(word.length(), length -> new Bucket()).words.add(word);
        inOrder.add(word);
      }
    }

    void begun(String beginning, int most, Set<String> begun) {
      // Words stand in the order of their UTF-8; only half pairs of characters are off.
      int place = Collections.binarySearch(inOrder, beginning);
      int first = place < 0 ? -place - 1 : place;
      for (int i = first; i < Math.min(first + most, inOrder.size()); i++) {
        if (!inOrder.get(i).startsWith(beginning)) {
          return;
        }
        begun.add(inOrder.get(i));
      }
    }

    void near(String word, int edits, Map<String, Integer> near) {
      int letters = letters(word);
      for (int length = word.length() - edits; length <= word.length() + edits; length++) {
        Bucket bucket = byLength.get(length);
        if (bucket != null) {
          bucket.near(word, letters, edits, near);
        }
      }
    }
  }

  /** Words of one length, and which letters are in each of them. */
  private static final class Bucket {

    private final List<String> words = new ArrayList<>();
    private int[] letters = {};

    void seal() {
      letters = words.stream().mapToInt(Spelling::letters).toArray();
    }

    void near(String word, int wordLetters, int edits, Map<String, Integer> near) {
      for (int i = 0; i < letters.length; i++) {
        // An edit takes away at most one letter and adds at most one; who makes two mistakes in a
        // word seldom makes one of them at its beginning.
        if (Integer.bitCount(letters[i] ^ wordLetters) <= 2 * edits
            && (edits == 1 || words.get(i).charAt(0) == word.charAt(0))) {
          int distance = EditDistance.between(word, words.get(i), edits);
          if (distance <= edits) {
            near.put(words.get(i), distance);
          }
        }
      }
    }
  }

  /** A bit for each letter, several letters of large alphabets sharing one. */
  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }
}
