package org.careline.desk.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed into a search field, as the database's full-text index understands it. */
final class SearchWords {

  /** What the index leaves out; to ask for one of these in boolean mode finds nothing at all. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about an are as at be by com de en for from how i in is it la of on or that the this"
                  + " to was what when where who will with und www")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 84;
  private static final int MOST = 8;

  private static final Comparator<String> RARITY =
      Comparator.comparing((String word) -> word.chars().anyMatch(Character::isDigit))
          .thenComparing(String::length);

  private SearchWords() {}

  /**
   * The words that the index could know, in the order typed; empty if there is none. Nothing that
   * was typed is an operator, of the index or of a regular expression.
   */
  static List<String> of(String typed) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    while (matcher.find() && words.size() < MOST) {
      String word = matcher.group();
      int length = word.codePointCount(0, word.length());
      if (length >= SHORTEST && length <= LONGEST && !STOP_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * Asks the index for one word, the one that promises the fewest tickets: numbers before names
   * before short words. To let the index intersect several costs more than to look at what one has
   * found.
   */
  static String rarest(List<String> words) {
    return "+" + Collections.max(words, RARITY) + "*";
  }

  /** True where a word begins so. */
  static String beginning(String word) {
    return "\\b" + word;
  }

  /** For {@code like … escape '!'}. */
  static String like(String typed) {
    return "%" + typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
