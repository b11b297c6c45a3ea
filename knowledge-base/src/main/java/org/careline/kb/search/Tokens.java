package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What an analyzer makes of a text. */
final class Tokens {

  private static final int MOST_OF_A_LINE = 60;

  private Tokens() {}

  /** Whether a line has, for each of some words, one that begins like it. */
  static boolean begin(Analyzer plain, List<BytesRef> typed, String line) {
    List<BytesRef> words = of(plain, "", line, MOST_OF_A_LINE);
    return typed.stream()
        .allMatch(begun -> words.stream().anyMatch(word -> StringHelper.startsWith(word, begun)));
  }

  /** The terms in reading order, with repetitions, at most so many. */
  static List<BytesRef> of(Analyzer analyzer, String field, String text, int most) {
    List<BytesRef> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (terms.size() < most && stream.incrementToken()) {
        terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
      }
      if (terms.size() < most) {
        stream.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
