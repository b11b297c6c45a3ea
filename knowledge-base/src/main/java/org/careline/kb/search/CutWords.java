package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/** A text that was cut into words once, to be read as often as an index needs them. */
final class CutWords {

  /** A word and where it stands, in characters. */
  record Word(BytesRef term, int step, int from, int to) {}

  private final List<Word> words = new ArrayList<>();

  static CutWords of(Analyzer analyzer, String field, String text) throws IOException {
    CutWords cut = new CutWords();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        cut.words.add(
            new Word(
                BytesRef.deepCopyOf(term.getBytesRef()),
                step.getPositionIncrement(),
                place.startOffset(),
                place.endOffset()));
      }
      stream.end();
    }
    return cut;
  }

  List<Word> words() {
    return words;
  }

  /** For one field of a document. */
  TokenStream stream() {
    return new Stream(words);
  }

  private static final class Stream extends TokenStream {

    private final List<Word> words;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;

    Stream(List<Word> words) {
      this.words = words;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == words.size()) {
        return false;
      }
      Word word = words.get(next++);
      term.setBytesRef(word.term());
      step.setPositionIncrement(word.step());
      return true;
    }
  }
}
