package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
  record Word(BytesRef typed, int frequency, List<Meaning> meanings) {}

  private final List<BytesRef> inOrder;
  private final List<Word> words;

  private Words(List<BytesRef> inOrder, List<Word> words) {
    this.inOrder = inOrder;
    this.words = words;
  }

  static Words in(
      IndexReader reader, Analyzers analyzers, Spelling spelling, String language, String text)
      throws IOException {
    String field = Fields.ALL + language;
    String typed = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    List<BytesRef> inOrder = Tokens.of(analyzers, field, typed, MOST_TERMS);
    List<Word> words = new ArrayList<>();
    for (BytesRef term : new LinkedHashSet<>(inOrder)) {
      words.add(new Word(term, reader.docFreq(new Term(field, term)), List.of()));
    }
    if (words.size() > MOST_WORDS) {
      // Of a long text the rare words tell what it is about; those nobody knows come last.
      words.sort(
          Comparator.comparingInt(w -> w.frequency() == 0 ? Integer.MAX_VALUE : w.frequency()));
      words = words.subList(0, MOST_WORDS);
    }
    List<Word> meant = new ArrayList<>();
    for (Word word : words) {
      meant.add(new Word(word.typed(), word.frequency(), meanings(reader, spelling, field, word)));
    }
    return new Words(inOrder, meant);
  }

  /** As typed, with repetitions. */
  List<BytesRef> inOrder() {
    return inOrder;
  }

  List<Word> words() {
    return words;
  }

  /** Every term that may be meant by any of the words. */
  Set<BytesRef> terms() {
    Set<BytesRef> terms = new LinkedHashSet<>();
    words.forEach(word -> word.meanings().forEach(meaning -> terms.add(meaning.term())));
    return terms;
  }

  private static List<Meaning> meanings(
      IndexReader reader, Spelling spelling, String field, Word word) throws IOException {
    if (word.frequency() > 0) {
      return List.of(new Meaning(word.typed(), 1, word.frequency()));
    }
    String typed = word.typed().utf8ToString();
    int length = typed.codePointCount(0, typed.length());
    if (length < 3) {
      return List.of();
    }
    List<Meaning> near = near(reader, spelling, field, typed, 1);
    if (near.isEmpty() && length >= 6) {
      near = near(reader, spelling, field, typed, 2);
    }
    if (length >= 4) {
      near.addAll(begun(MultiTerms.getTerms(reader, field), word.typed()));
    }
    near.sort(
        Comparator.comparingDouble(Meaning::weight).thenComparing(Meaning::frequency).reversed());
    return List.copyOf(near.subList(0, Math.min(near.size(), MOST_MEANINGS)));
  }

  private static List<Meaning> near(
      IndexReader reader, Spelling spelling, String field, String typed, int edits)
      throws IOException {
    List<Meaning> near = new ArrayList<>();
    for (Map.Entry<String, Integer> each : spelling.near(reader, field, typed, edits).entrySet()) {
      BytesRef term = new BytesRef(each.getKey());
      float weight = 1 - (float) each.getValue() / Math.min(typed.length(), each.getKey().length());
      near.add(new Meaning(term, weight, reader.docFreq(new Term(field, term))));
    }
    return near;
  }

  /** Terms that begin with what was typed: the last word may not be finished. */
  private static List<Meaning> begun(Terms known, BytesRef typed) throws IOException {
    List<Meaning> begun = new ArrayList<>();
    if (known == null) {
      return begun;
    }
    TermsEnum terms = known.iterator();
    if (terms.seekCeil(typed) == TermsEnum.SeekStatus.END) {
      return begun;
    }
    for (BytesRef term = terms.term();
        term != null && begun.size() < MOST_BEGUN && startsWith(term, typed);
        term = terms.next()) {
      begun.add(new Meaning(BytesRef.deepCopyOf(term), 0.5f, terms.docFreq()));
    }
    return begun;
  }

  private static boolean startsWith(BytesRef term, BytesRef beginning) {
    return term.length >= beginning.length
        && java.util.Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + beginning.length,
            beginning.bytes,
            beginning.offset,
            beginning.offset + beginning.length);
  }
}
