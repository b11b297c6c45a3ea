package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

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

  static Words in(IndexReader reader, Analyzers analyzers, String language, String text)
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
    Terms known = MultiTerms.getTerms(reader, field);
    List<Word> meant = new ArrayList<>();
    for (Word word : words) {
      meant.add(new Word(word.typed(), word.frequency(), meanings(known, word)));
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

  private static List<Meaning> meanings(Terms known, Word word) throws IOException {
    if (word.frequency() > 0) {
      return List.of(new Meaning(word.typed(), 1, word.frequency()));
    }
    int length = UnicodeUtil.codePointCount(word.typed());
    if (known == null || length < 3 || length > 40) {
      return List.of();
    }
    List<Meaning> near = near(known, word.typed(), 1, 0);
    if (near.isEmpty() && length >= 6) {
      near = near(known, word.typed(), 2, 1);
    }
    if (length >= 4) {
      near.addAll(begun(known, word.typed()));
    }
    near.sort(
        Comparator.comparingDouble(Meaning::weight).thenComparing(Meaning::frequency).reversed());
    return List.copyOf(near.subList(0, Math.min(near.size(), MOST_MEANINGS)));
  }

  private static List<Meaning> near(Terms known, BytesRef typed, int edits, int same)
      throws IOException {
    List<Meaning> near = new ArrayList<>();
    TermsEnum terms =
        new FuzzyTermsEnum(known, new Term("", BytesRef.deepCopyOf(typed)), edits, same, true);
    BoostAttribute boost = terms.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      near.add(new Meaning(BytesRef.deepCopyOf(term), boost.getBoost(), terms.docFreq()));
    }
    return near;
  }

  /** Terms that begin with what was typed: the last word may not be finished. */
  private static List<Meaning> begun(Terms known, BytesRef typed) throws IOException {
    List<Meaning> begun = new ArrayList<>();
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
