package org.careline.kb.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.Heading;

/** Finds the passage of a text that answers best, and marks the words that fit. */
final class Passages {

  /** What a further occurrence of a word is worth, compared to the first. */
  private static final float AGAIN = 0.05f;

  /** Words beyond so many are not told apart. */
  private static final int MOST_WORDS = 64;

  /**
   * What a text has to say.
   *
   * @param passage empty when nothing in the text fits
   * @param section the heading above it, where there is one
   * @param best what the words of the passage weigh, each counted once
   * @param pairs how many words of the question stand behind the one before, somewhere
   */
  record Answer(Optional<Excerpt> passage, Optional<Heading> section, float best, int pairs) {
    static final Answer NONE = new Answer(Optional.empty(), Optional.empty(), 0, 0);
  }

  private final Weights weights;
  private long pairs;
  private float score;
  private float once;

  Passages(Weights weights) {
    this.weights = weights;
  }

  Answer answer(BytesRef cut) throws IOException {
    if (weights.isEmpty() || cut.length == 0) {
      return Answer.NONE;
    }
    ByteArrayDataInput in = new ByteArrayDataInput(cut.bytes, cut.offset, cut.length);
    int length = in.readVInt();
    int text = in.getPosition();
    in.skipBytes(length);
    int headings = in.readVInt();
    int firstHeading = in.getPosition();
    in.skipBytes(headings);
    float most = 0;
    float mostOnce = 0;
    int best = 0;
    int bestBegin = 0;
    pairs = 0;
    int begin = 0;
    while (!in.eof()) {
      int passage = in.getPosition();
      int end = in.readVInt();
      in.readVInt();
      int words = in.readVInt();
      int places = in.readVInt();
      read(in, words);
      in.skipBytes(places);
      mostOnce = Math.max(mostOnce, once);
      if (score > most) {
        most = score;
        best = passage;
        bestBegin = begin;
      }
      begin = end;
    }
    if (most == 0) {
      return Answer.NONE;
    }
    in.setPosition(best);
    int end = in.readVInt();
    int section = in.readVInt();
    Excerpt.Marks marks = new Excerpt.Marks(text + bestBegin, text + end);
    mark(in, marks);
    in.setPosition(firstHeading);
    return new Answer(
        Optional.of(Excerpt.of(cut.bytes, marks)),
        section == 0 ? Optional.empty() : Optional.of(CutText.heading(in, section)),
        mostOnce,
        Long.bitCount(pairs));
  }

  /** Reads the words of a passage, not their places. */
  private void read(ByteArrayDataInput in, int words) {
    score = 0;
    once = 0;
    long seen = 0;
    int last = MOST_WORDS;
    for (int i = 0; i < words; i++) {
      int term = weights.term(in.readInt());
      int word = MOST_WORDS;
      if (term != Weights.NONE) {
        word = weights.word(term);
        boolean again = (seen & 1L << word) != 0;
        seen |= 1L << word;
        score += again ? weights.value(term) * AGAIN : weights.value(term);
        once += again ? 0 : weights.value(term);
        if (word == last + 1) {
          pairs |= 1L << word;
        }
      }
      last = word;
    }
  }

  /** Marks the words that fit. */
  private void mark(ByteArrayDataInput in, Excerpt.Marks marks) {
    int words = in.readVInt();
    in.readVInt();
    int hashes = in.getPosition();
    int places = hashes + words * Integer.BYTES;
    int from = marks.begin();
    for (int i = 0; i < words; i++) {
      in.setPosition(hashes + i * Integer.BYTES);
      boolean fits = weights.term(in.readInt()) != Weights.NONE;
      in.setPosition(places);
      from += in.readVInt();
      int length = in.readVInt();
      places = in.getPosition();
      if (fits) {
        marks.add(from, from + length);
      }
    }
  }
}
