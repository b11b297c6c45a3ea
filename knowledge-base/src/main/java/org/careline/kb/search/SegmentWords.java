package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of one field of some segments, with how many articles each of them is in. */
final class SegmentWords {

  /** Words longer than that are never misspelt, and not made up of others either. */
  private static final int LONGEST = 48;

  /** From here on one edit leaves both letters at the beginning, or both at the end. */
  private static final int BOTH_LETTERS = 5;

  private final String[] words;
  private final int[] frequencies;
  private final Map<Integer, Bucket> byLength = new HashMap<>();
  private final long[] maybe;
  private volatile int[] byEnding;

  private SegmentWords(List<String> words, int[] frequencies) {
    this.words = words.toArray(String[]::new);
    this.frequencies = frequencies;
    this.maybe = new long[Math.max(1, Integer.highestOneBit(words.size()) / 4)];
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      int bit = bit(words.get(i));
      maybe[bit >>> 6] |= 1L << bit;
      places.computeIfAbsent(words.get(i).length(), length -> new ArrayList<>()).add(i);
    }
    places.forEach((length, of) -> byLength.put(length, new Bucket(of)));
  }

  /** Terms of one field, null when there are none. */
  static SegmentWords read(Terms terms) throws IOException {
    List<String> words = new ArrayList<>();
    IntStream.Builder frequencies = IntStream.builder();
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String word = term.utf8ToString();
        // Numbers and codes are meant as they are typed.
        if (word.length() <= LONGEST && word.chars().noneMatch(Character::isDigit)) {
          words.add(word);
          frequencies.add(each.docFreq());
        }
      }
    }
    return new SegmentWords(words, frequencies.build().toArray());
  }

  /** How many articles have the word. */
  int frequency(String word) {
    int bit = bit(word);
    if ((maybe[bit >>> 6] & 1L << bit) == 0) {
      return 0;
    }
    int place = Arrays.binarySearch(words, word);
    return place < 0 ? 0 : frequencies[place];
  }

  /** Most words that are asked for are not there: a bit tells so without looking. */
  private int bit(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 16) & maybe.length * 64 - 1;
  }

  /** Longer words that begin like that. */
  void begun(String beginning, ObjIntConsumer<String> found) {
    // Words stand in the order of their UTF-8; only half pairs of characters are off.
    int place = Arrays.binarySearch(words, beginning);
    int first = place < 0 ? -place - 1 : place + 1;
    for (int i = first; i < words.length && words[i].startsWith(beginning); i++) {
      found.accept(words[i], frequencies[i]);
    }
  }

  /** Longer words that end like that. */
  void ended(String ending, ObjIntConsumer<String> found) {
    int[] order = byEnding();
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareFromEnd(words[order[middle]], ending) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < order.length && words[order[i]].endsWith(ending); i++) {
      found.accept(words[order[i]], frequencies[order[i]]);
    }
  }

  /** Words at most so many edits away, with their distance. */
  void near(String word, int edits, ObjIntConsumer<String> found) {
    int letters = letters(word);
    for (int length = word.length() - edits; length <= word.length() + edits; length++) {
      Bucket bucket = byLength.get(length);
      if (bucket != null) {
        bucket.near(word, letters, edits, found);
      }
    }
  }

  /** Only languages that put words together ever need it. */
  private int[] byEnding() {
    if (byEnding == null) {
      byEnding =
          IntStream.range(0, words.length)
              .boxed()
              .sorted((a, b) -> compareFromEnd(words[a], words[b]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return byEnding;
  }

  private static int compareFromEnd(String a, String b) {
    for (int i = 1; i <= Math.min(a.length(), b.length()); i++) {
      int order = Character.compare(a.charAt(a.length() - i), b.charAt(b.length() - i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Words of one length, and which letters are in each of them. */
  private final class Bucket {

    private final int[] places;
    private final int[] letters;
    private final long[] ends;

    Bucket(List<Integer> places) {
      this.places = places.stream().mapToInt(Integer::intValue).toArray();
      this.letters = places.stream().mapToInt(place -> letters(words[place])).toArray();
      this.ends = places.stream().mapToLong(place -> ends(words[place])).toArray();
    }

    void near(String word, int wordLetters, int edits, ObjIntConsumer<String> found) {
      long wordEnds = ends(word);
      boolean longer = word.length() >= BOTH_LETTERS;
      for (int i = 0; i < letters.length; i++) {
        // An edit takes away at most one letter and adds at most one.
        if (Integer.bitCount(letters[i] ^ wordLetters) <= 2 * edits
            && likely(ends[i] ^ wordEnds, edits, longer)) {
          String other = words[places[i]];
          int distance = EditDistance.between(word, other, edits);
          if (distance <= edits) {
            found.accept(other, distance);
          }
        }
      }
    }

    /**
     * One edit leaves the first or the last letter as it is, and two of them together in a word of
     * five; who makes two mistakes in a word seldom makes one of them at its beginning.
     */
    private static boolean likely(long otherEnds, int edits, boolean longer) {
      if (edits > 1) {
        return otherEnds >>> 48 == 0;
      }
      return longer
          ? otherEnds >>> 32 == 0 || (int) otherEnds == 0
          : otherEnds >>> 48 == 0 || (otherEnds & 0xffff) == 0;
    }

    /** The first two letters and the last two, the outer ones outermost. */
    private static long ends(String word) {
      int last = word.length() - 1;
      int inner = Math.min(1, last);
      return (long) word.charAt(0) << 48
          | (long) word.charAt(inner) << 32
          | (long) word.charAt(last - inner) << 16
          | word.charAt(last);
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
