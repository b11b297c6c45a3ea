package org.careline.kb.search;

import java.util.List;
import java.util.Optional;

/**
 * Why an article stands where it stands. The points of both looks add up to the score.
 *
 * @param score as the hit has it; 0 where nothing was asked and the newest come first
 * @param secondLook empty for what it did not look at: hits behind the best, and those that were
 *     found by the letters of their titles alone
 */
public record Explanation(float score, FirstLook firstLook, Optional<Second> secondLook) {

  /** How a term of the index comes to be meant by a word of the question. */
  public enum As {
    /** It is the word. */
    TYPED,
    /** An editor said that it means the same. */
    SYNONYM,
    /** It is spelt nearly like it. */
    SPELLING,
    /** It begins with it; the last word may not be finished. */
    BEGINNING,
    /** It is a compound of it. */
    COMPOUND,
    /** It is one of two words that it is made of. */
    PART,
    /** It is this word and a neighbour written together. */
    JOINED
  }

  /**
   * What the article has for its words (BM25).
   *
   * @param points those of the words together, and of the whole question; of the title's letters
   *     where no word fits
   * @param question for being known to be found by the very question
   */
  public record FirstLook(float points, float question, List<WordPoints> words) {}

  /**
   * A word of the question that the article has, or something that may be meant by it.
   *
   * @param word as the index would have it, without its ending
   * @param common whether it is one that tells little, and counts for less
   */
  public record WordPoints(
      String word, String language, boolean common, float points, List<Term> terms) {}

  /**
   * A term of the article.
   *
   * @param weight how likely it is meant, up to 1
   */
  public record Term(String term, As as, float weight, boolean inTitle) {}

  /**
   * What the article has for what it looks like.
   *
   * @param asked whether it is not its title that is most alike, but a question by which it is
   *     found: then that is meant by the title here
   * @param title how much of the question stands in the title
   * @param written how alike title and question are, word by word as they are written
   * @param letters the same, letter by letter
   * @param passage how much of the question its best passage has; 0 behind the best twenty
   * @param pairs how many words stand behind those they stand behind in the question; the same
   */
  public record Second(
      float points,
      boolean asked,
      float title,
      float written,
      float letters,
      float passage,
      float pairs) {}
}
