package org.careline.kb.search;

import java.util.List;

/**
 * What editors know about the words of a language.
 *
 * @param entries synonyms: expressions that mean the same, two or more in each; stop phrases: one
 * @param version 0 while nothing was ever entered
 */
public record WordList(Kind kind, String locale, List<List<String>> entries, long version) {

  /** What a list is for. */
  public enum Kind {
    SYNONYMS("synonyms"),
    STOP_PHRASES("stop-phrases");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The name outside of Java. */
    public String code() {
      return code;
    }
  }
}
