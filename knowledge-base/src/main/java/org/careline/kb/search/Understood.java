package org.careline.kb.search;

import java.util.List;

/**
 * What the search took a question for.
 *
 * @param ignored words that were left out because they are in a stop phrase
 * @param words in each of the languages that make sense of the question
 */
public record Understood(Way way, List<String> ignored, List<Word> words) {

  /** How hits were found. */
  public enum Way {
    /** Nothing was asked. */
    ALL,
    /** By words. */
    WORDS,
    /** No article knows a word that tells something: by the letters of titles. */
    SIMILAR_TITLE,
    /** By words in languages that were not asked for. */
    OTHER_LANGUAGES
  }

  /** A word without its ending, whether it is one that tells little, and all it may mean. */
  public record Word(String word, String language, boolean common, List<Meaning> meanings) {}

  /**
   * A term that may be meant.
   *
   * @param weight how likely it is, up to 1
   * @param articles in how many it is, whoever may see them
   */
  public record Meaning(String term, Explanation.As as, float weight, int articles) {}
}
