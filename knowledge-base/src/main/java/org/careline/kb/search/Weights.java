package org.careline.kb.search;

/** What each term that may be meant by a question tells about an article, by its hash. */
final class Weights {

  /** No term of the question. */
  static final int NONE = Places.NONE;

  private final Places terms;
  private final int[] words;
  private final float[] values;
  private float all;

  Weights(Words question, int articles) {
    int meanings = question.words().stream().mapToInt(word -> word.meanings().size()).sum();
    this.terms = new Places(meanings);
    this.words = new int[meanings];
    this.values = new float[meanings];
    int number = 0;
    for (Words.Word word : question.words()) {
      float most = word.weight() * rare(articles, 0);
      for (Words.Meaning meaning : word.meanings()) {
        float rare = word.weight() * rare(articles, meaning.frequency());
        int term = terms.add(CutText.hash(meaning.term()));
        words[term] = number;
        // Where one term stands for several words, it tells what all of them would.
        values[term] += meaning.weight() * rare;
        most = Math.min(most, rare);
      }
      all += most;
      number++;
    }
  }

  /** As BM25 has it. */
  private static float rare(int articles, int frequency) {
    int known = Math.min(articles, frequency);
    return (float) Math.log(1 + (articles - known + 0.5) / (known + 0.5));
  }

  /** The number of a term by its hash, {@link #NONE} for one that nobody asked for. */
  int term(int hash) {
    return terms.of(hash);
  }

  /** Which word of the question a term may be. */
  int word(int term) {
    return words[term];
  }

  /** How much a term tells. */
  float value(int term) {
    return values[term];
  }

  /** What an article with each of the words would have. */
  float all() {
    return all;
  }

  boolean isEmpty() {
    return terms.size() == 0;
  }
}
