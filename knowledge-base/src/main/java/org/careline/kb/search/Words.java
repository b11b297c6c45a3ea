package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a question in one language, each as the terms of the index that may be meant by it:
 * the word itself where the index knows it, else those that are spelt nearly like it.
 */
final class Words {

  /** What was typed beyond that many characters is ignored. */
  static final int LONGEST_TEXT = 2_000;

  private static final int MOST_TERMS = 400;
  private static final int MOST_WORDS = 24;
  private static final int MOST_MEANINGS = 8;
  private static final int MOST_BEGUN = 4;

  /** A term that may be meant, and how likely it is, up to 1. */
  record Meaning(BytesRef term, float weight, int frequency) {}

  /** A word of the question; without meanings if nothing in the index is like it. */
  record Word(BytesRef typed, TermStates states, int frequency, List<Meaning> meanings) {
    boolean known() {
      return frequency > 0;
    }
  }

  private final String language;
  private final List<BytesRef> inOrder;
  private final List<Word> words;

  private Words(String language, List<BytesRef> inOrder, List<Word> words) {
    this.language = language;
    this.inOrder = inOrder;
    this.words = words;
  }

  /** Words as they were typed. */
  static Words typed(ArticleSearcher searcher, Analyzers analyzers, String language, String text)
      throws IOException {
    String field = Fields.ALL + language;
    List<BytesRef> inOrder = Tokens.of(analyzers, field, cut(text), MOST_TERMS);
    List<Word> words = new ArrayList<>();
    for (BytesRef each : new LinkedHashSet<>(inOrder)) {
      TermStates states = TermStates.build(searcher, new Term(field, each), true);
      int frequency = states.docFreq();
      List<Meaning> itself = frequency > 0 ? List.of(new Meaning(each, 1, frequency)) : List.of();
      words.add(new Word(each, states, frequency, itself));
    }
    if (words.size() > MOST_WORDS) {
      // Of a long text the rare words tell what it is about; those nobody knows come last.
      words.sort(
          Comparator.comparingInt(w -> w.frequency() == 0 ? Integer.MAX_VALUE : w.frequency()));
      words = words.subList(0, MOST_WORDS);
    }
    return new Words(language, inOrder, words);
  }

  static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  /** The same, with what may be meant by the words that the index does not know. */
  Words meant(IndexReader reader, Spelling spelling) throws IOException {
    List<Word> meant = new ArrayList<>();
    for (Word word : words) {
      meant.add(word.known() ? word : meant(reader, spelling, word));
    }
    return new Words(language, inOrder, meant);
  }

  String language() {
    return language;
  }

  /** As typed, with repetitions. */
  List<BytesRef> inOrder() {
    return inOrder;
  }

  List<Word> words() {
    return words;
  }

  int known() {
    return (int) words.stream().filter(Word::known).count();
  }

  private Word meant(IndexReader reader, Spelling spelling, Word word) throws IOException {
    String typed = word.typed().utf8ToString();
    int length = typed.codePointCount(0, typed.length());
    if (length < 3) {
      return word;
    }
    List<Meaning> near = near(reader, spelling, typed, 1);
    if (near.isEmpty() && length >= 6) {
      near = near(reader, spelling, typed, 2);
    }
    if (length >= 4) {
      // The last word may not be finished.
      for (String begun : spelling.begun(reader, Fields.ALL + language, typed, MOST_BEGUN)) {
        near.add(meaning(reader, begun, 0.5f));
      }
    }
    near.sort(
        Comparator.comparingDouble(Meaning::weight).thenComparing(Meaning::frequency).reversed());
    List<Meaning> likely = List.copyOf(near.subList(0, Math.min(near.size(), MOST_MEANINGS)));
    return new Word(word.typed(), word.states(), 0, likely);
  }

  private List<Meaning> near(IndexReader reader, Spelling spelling, String typed, int edits)
      throws IOException {
    List<Meaning> near = new ArrayList<>();
    Map<String, Integer> found = spelling.near(reader, Fields.ALL + language, typed, edits);
    for (Map.Entry<String, Integer> each : found.entrySet()) {
      float weight = 1 - (float) each.getValue() / Math.min(typed.length(), each.getKey().length());
      near.add(meaning(reader, each.getKey(), weight));
    }
    return near;
  }

  private Meaning meaning(IndexReader reader, String word, float weight) throws IOException {
    BytesRef term = new BytesRef(word);
    return new Meaning(term, weight, reader.docFreq(new Term(Fields.ALL + language, term)));
  }
}
