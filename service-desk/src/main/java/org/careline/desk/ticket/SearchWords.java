package org.careline.desk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private SearchWords() {}

  /**
   * All words have to occur, the last one perhaps only begun. Nothing that was typed is an
   * operator.
   *
   * @return empty if no word is left that the index could know
   */
  static Optional<String> all(String typed) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    while (matcher.find() && words.size() < MOST) {
      String word = matcher.group();
      int length = word.codePointCount(0, word.length());
      if (length >= SHORTEST && length <= LONGEST && !STOP_WORDS.contains(word)) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int last = words.size() - 1;
    words.set(last, words.get(last) + "*");
    return Optional.of(words.stream().map(word -> "+" + word).collect(Collectors.joining(" ")));
  }

  /** For {@code like … escape '!'}. */
  static String like(String typed) {
    return "%" + typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
