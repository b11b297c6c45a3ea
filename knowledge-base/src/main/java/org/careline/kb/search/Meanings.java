package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.search.Explanation.As;
import org.careline.kb.search.Words.Meaning;
import org.careline.kb.search.Words.Word;

/**
 * What may be meant by the words of a question, as far as the index itself tells: words spelt
 * nearly alike, words that were joined or split, and the parts and wholes of compounds.
 */
final class Meanings {

  /** Languages that write compounds as one word. */
  private static final Set<String> COMPOUNDING =
      Set.of("da", "de", "fi", "nb", "nl", "nn", "no", "sv");

  /** What may stand between the parts of a compound, and what stemming has taken away. */
  private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e");

  private static final int SHORTEST_PART = 4;
  private static final int MOST_SPELLINGS = 5;
  private static final int MOST_BEGUN = 4;
  private static final int MOST_COMPOUNDS = 12;

  private static final Comparator<Meaning> LIKELIEST =
      Comparator.comparingDouble(Meaning::weight)
          .thenComparing(Meaning::frequency)
          .reversed()
          .thenComparing(Meaning::term);

  private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT =
      Map.Entry.<String, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final IndexReader reader;
  private final Spelling spelling;
  private final CommonWords common;
  private final Weighing weighing;
  private final String language;
  private Spelling.Known known;

  Meanings(
      IndexReader reader,
      Spelling spelling,
      CommonWords common,
      Weighing weighing,
      String language) {
    this.reader = reader;
    this.spelling = spelling;
    this.common = common;
    this.weighing = weighing;
    this.language = language;
  }

  /** The same word with all that may be meant by it. */
  Word of(Word word) throws IOException {
    boolean compounding = COMPOUNDING.contains(language);
    if (word.common() || (word.known() && !compounding)) {
      return word;
    }
    String typed = word.typed().utf8ToString();
    Map<String, Meaning> meanings = new HashMap<>();
    word.meanings().forEach(each -> add(meanings, each));
    if (compounding) {
      compounds(typed).forEach(each -> add(meanings, each));
    }
    if (word.meanings().isEmpty()) {
      List<Meaning> spellings = spellings(typed);
      spellings.forEach(each -> add(meanings, each));
      if (compounding) {
        // The likeliest spelling is a compound, or part of one, as much as a known word is.
        if (!spellings.isEmpty()) {
          Meaning likeliest = spellings.get(0);
          for (Meaning each : compounds(likeliest.term().utf8ToString())) {
            add(meanings, each.times(likeliest.weight()));
          }
        }
      } else {
        parts(typed, 3, List.of("")).forEach(each -> add(meanings, each));
      }
    }
    return meanings.isEmpty() ? word : word.meaning(List.copyOf(meanings.values()));
  }

  /** Two words of the question as one: {@code log in} may be {@code login}. */
  List<Meaning> joined(Word first, Word second) throws IOException {
    if (first.common() && second.common()) {
      return List.of();
    }
    String joined = first.typed().utf8ToString() + second.typed().utf8ToString();
    int frequency = frequency(joined);
    return frequency > 0
        ? List.of(
            new Meaning(
                new BytesRef(joined), As.JOINED, weighing.of(SearchWeight.JOINED), frequency))
        : List.of();
  }

  private static void add(Map<String, Meaning> meanings, Meaning meaning) {
    meanings.merge(
        meaning.term().utf8ToString(), meaning, (a, b) -> a.weight() >= b.weight() ? a : b);
  }

  private List<Meaning> spellings(String typed) throws IOException {
    int length = typed.codePointCount(0, typed.length());
    if (length < 3) {
      return List.of();
    }
    List<Meaning> near = near(typed, 1);
    if (near.isEmpty() && length >= 6) {
      near = near(typed, 2);
    }
    if (length >= 4) {
      // The last word may not be finished.
      near.addAll(
          most(
              words().begun(typed), As.BEGINNING, weighing.of(SearchWeight.BEGINNING), MOST_BEGUN));
    }
    near.sort(LIKELIEST);
    return near.subList(0, Math.min(near.size(), MOST_SPELLINGS));
  }

  private List<Meaning> near(String typed, int edits) throws IOException {
    List<Meaning> near = new ArrayList<>();
    words()
        .near(typed, edits)
        .forEach(
            (other, distance) -> {
              float weight = 1 - (float) distance / Math.min(typed.length(), other.length());
              near.add(meaning(other, As.SPELLING, weight));
            });
    return near;
  }

  private List<Meaning> compounds(String typed) throws IOException {
    if (typed.length() < SHORTEST_PART) {
      return List.of();
    }
    Map<String, Integer> longer = words().begun(typed);
    longer.putAll(words().ended(typed));
    longer.keySet().removeIf(word -> word.length() < typed.length() + 3);
    List<Meaning> compounds =
        new ArrayList<>(
            most(longer, As.COMPOUND, weighing.of(SearchWeight.COMPOUND), MOST_COMPOUNDS));
    compounds.addAll(parts(typed, SHORTEST_PART, LINKS));
    return compounds;
  }

  /** Two words that make up a word. */
  private List<Meaning> parts(String typed, int shortest, List<String> links) throws IOException {
    List<Meaning> parts = new ArrayList<>();
    float weight = weighing.of(SearchWeight.PART);
    for (int i = shortest; i <= typed.length() - shortest; i++) {
      String head = typed.substring(i);
      if (tells(head)) {
        for (String link : links) {
          String modifier = typed.substring(0, i - Math.min(i, link.length()));
          if (typed.startsWith(link, modifier.length())
              && modifier.length() >= shortest
              && tells(modifier)) {
            parts.add(meaning(head, As.PART, weight));
            parts.add(meaning(modifier, As.PART, weight));
          }
        }
      }
    }
    return parts;
  }

  private boolean tells(String word) throws IOException {
    return frequency(word) > 0 && !common.contains(language, new BytesRef(word));
  }

  private static List<Meaning> most(Map<String, Integer> words, As as, float weight, int most) {
    return words.entrySet().stream()
        .sorted(MOST_FREQUENT)
        .limit(most)
        .map(each -> new Meaning(new BytesRef(each.getKey()), as, weight, each.getValue()))
        .toList();
  }

  private Meaning meaning(String word, As as, float weight) {
    return new Meaning(new BytesRef(word), as, weight, known.frequency(word));
  }

  private int frequency(String word) throws IOException {
    return words().frequency(word);
  }

  private Spelling.Known words() throws IOException {
    if (known == null) {
      known = spelling.known(reader, Fields.ALL + language);
    }
    return known;
  }
}
