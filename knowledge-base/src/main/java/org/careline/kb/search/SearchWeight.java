package org.careline.kb.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that counts more or less when a question is asked, and how much by itself. Each can be
 * changed without indexing anew.
 */
public enum SearchWeight {
  /** Words of the question in the title, as a part of what all of them would have. */
  TITLE(0.4f, 0, 2),
  /** How alike title and question are, word by word as they are written. */
  WRITTEN(0.15f, 0, 2),
  /** The same, letter by letter. */
  LETTERS(0.4f, 0, 2),
  /** Words of the question in the best passage. */
  PASSAGE(0.2f, 0, 2),
  /** Words that stand behind those they stand behind in the question. */
  PAIRS(0.06f, 0, 2),
  /** A question by which the article is found, compared to its title. */
  QUESTION(0.8f, 0, 2),
  /** A word that tells little, such as "where", compared to others as rare as it. */
  COMMON(0.6f, 0.01f, 1),
  /** A synonym, compared to the word itself, as all that follow. */
  SYNONYM(0.8f, 0.01f, 1),
  /** A longer word that begins with one that is unknown. */
  BEGINNING(0.5f, 0.01f, 1),
  /** Two neighbours as one word. */
  JOINED(0.5f, 0.01f, 1),
  /** A compound of the word. */
  COMPOUND(0.7f, 0.01f, 1),
  /** One of the two words that it is made of. */
  PART(0.7f, 0.01f, 1);

  private final float standard;
  private final float least;
  private final float most;

  SearchWeight(float standard, float least, float most) {
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /** The name outside of Java. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is unless somebody changes it. */
  public float standard() {
    return standard;
  }

  public float least() {
    return least;
  }

  public float most() {
    return most;
  }

  static Optional<SearchWeight> of(String code) {
    return Arrays.stream(values()).filter(weight -> weight.code().equals(code)).findFirst();
  }
}
