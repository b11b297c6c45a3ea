package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  static final int MOST_TERMS = 400;
  private static final int MOST_WORDS = 24;

  /** A term that may be meant, why, and how likely it is, up to 1. */
  record Meaning(BytesRef term, Explanation.As as, float weight, int frequency) {

    /** Less likely by a factor. */
    Meaning times(float factor) {
      return new Meaning(term, as, weight * factor, frequency);
    }
  }

  /**
   * A word of the question.
   *
   * @param frequency in how many articles it is
   * @param common whether it tells little
   * @param weight what it counts, compared to others as rare as it
   * @param meanings empty if nothing in the index is like it
   */
  record Word(
      BytesRef typed,
      TermStates states,
      int frequency,
      boolean common,
      float weight,
      List<Meaning> meanings) {

    boolean known() {
      return frequency > 0;
    }

    /** Whether nothing else may be meant. */
    boolean alone() {
      return known() && meanings.size() == 1;
    }

    Word meaning(List<Meaning> others) {
      return new Word(typed, states, frequency, common, weight, others);
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
  static Words typed(
      ArticleSearcher searcher, Analyzers analyzers, Wording wording, String language, String text)
      throws IOException {
    String field = Fields.ALL + language;
    Weighing weighing = wording.weighing();
    Wording.Rules rules = wording.in(language, analyzers);
    List<BytesRef> inOrder = rules.telling(Tokens.of(analyzers, field, cut(text), MOST_TERMS));
    Map<BytesRef, Set<BytesRef>> others = rules.others(inOrder);
    List<Word> words = new ArrayList<>();
    for (BytesRef each : new LinkedHashSet<>(inOrder)) {
      TermStates states = searcher.states(new Term(field, each));
      int frequency = states.docFreq();
      List<Meaning> meanings = new ArrayList<>();
      if (frequency > 0) {
        meanings.add(new Meaning(each, Explanation.As.TYPED, 1, frequency));
      }
      for (BytesRef other : others.getOrDefault(each, Set.of())) {
        int known = searcher.getIndexReader().docFreq(new Term(field, other));
        if (known > 0 && !other.equals(each)) {
          float weight = weighing.of(SearchWeight.SYNONYM);
          meanings.add(new Meaning(other, Explanation.As.SYNONYM, weight, known));
        }
      }
      boolean common = !others.containsKey(each) && analyzers.common().contains(language, each);
      float weight = common ? weighing.of(SearchWeight.COMMON) : 1;
      words.add(new Word(each, states, frequency, common, weight, List.copyOf(meanings)));
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

  /** The same, with all that may be meant. */
  Words meant(Meanings meanings) throws IOException {
    List<Word> meant = new ArrayList<>();
    for (Word word : words) {
      meant.add(meanings.of(word));
    }
    for (int i = 1; i < meant.size(); i++) {
      join(meanings, meant, i);
    }
    return new Words(language, inOrder, meant);
  }

  private static void join(Meanings meanings, List<Word> meant, int second) throws IOException {
    for (Meaning joined : meanings.joined(meant.get(second - 1), meant.get(second))) {
      for (int i = second - 1; i <= second; i++) {
        List<Meaning> more = new ArrayList<>(meant.get(i).meanings());
        if (more.stream().noneMatch(other -> other.term().equals(joined.term()))) {
          more.add(joined);
        }
        meant.set(i, meant.get(i).meaning(List.copyOf(more)));
      }
    }
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

  int knownCommon() {
    return (int) words.stream().filter(word -> word.known() && word.common()).count();
  }
}
