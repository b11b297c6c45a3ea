package org.careline.kb.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Finds the passage of an article that answers best, and marks the words that fit. */
final class Passages {

  /** What a further occurrence of a word is worth, compared to the first. */
  private static final float AGAIN = 0.05f;

  private final Map<Integer, Float> weights = new HashMap<>();
  private final Excerpt excerpt = new Excerpt();

  /** A bit for each of the terms by the end of its hash: most words of a text need no more. */
  private long some;

  Passages(Words words, int articles) {
    for (Words.Word word : words.words()) {
      for (Words.Meaning meaning : word.meanings()) {
        int hash = CutText.hash(meaning.term());
        float rare = (float) Math.log(1 + (double) articles / (1 + meaning.frequency()));
        weights.put(hash, meaning.weight() * rare);
        some |= 1L << hash;
      }
    }
  }

  /** Safe HTML; empty when nothing in the text fits. */
  Optional<String> best(BytesRef cut) {
    if (weights.isEmpty() || cut.length == 0) {
      return Optional.empty();
    }
    ByteArrayDataInput in = new ByteArrayDataInput(cut.bytes, cut.offset, cut.length);
    int length = in.readVInt();
    int text = in.getPosition();
    in.skipBytes(length);
    Excerpt.Marks best = new Excerpt.Marks();
    Excerpt.Marks marks = new Excerpt.Marks();
    float most = 0;
    int begin = 0;
    while (!in.eof()) {
      int end = in.readVInt();
      marks.clear(text + begin, text + end);
      float score = score(in, marks);
      if (score > most) {
        most = score;
        Excerpt.Marks other = best;
        best = marks;
        marks = other;
      }
      begin = end;
    }
    return most > 0 ? Optional.of(excerpt.of(cut.bytes, best)) : Optional.empty();
  }

  /** Reads the words of a passage. */
  private float score(ByteArrayDataInput in, Excerpt.Marks marks) {
    float score = 0;
    int from = marks.begin();
    for (int words = in.readVInt(); words > 0; words--) {
      int hash = in.readInt();
      from += in.readVInt();
      int length = in.readVInt();
      if ((some & 1L << hash) != 0) {
        Float weight = weights.get(hash);
        if (weight != null) {
          score += marks.has(hash) ? weight * AGAIN : weight;
          marks.add(hash, from, from + length);
        }
      }
    }
    return score;
  }
}
