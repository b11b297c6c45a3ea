package org.careline.kb.insight;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody typed, fit to be kept: without personal data, and in one form for all. */
final class QuestionText {

  /** Longest question that is kept, in characters. */
  static final int LONGEST = 200;

  private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

  static {
    MASKS.put(Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}"), "[mail]");
    MASKS.put(
        Pattern.compile(
            "\\b[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]{4}){3,7}(?: ?[A-Za-z0-9]{1,3})?\\b"),
        "[number]");
    MASKS.put(Pattern.compile("\\b[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}\\b"), "[number]");
    MASKS.put(
        Pattern.compile(
            "(?<![\\w.])(?:\\+|\\(?0|\\([1-9])[0-9](?:[ ()/.-]{0,2}[0-9]){5,16}(?!\\w)"),
        "[phone]");
    MASKS.put(
        Pattern.compile(
            "(?<![\\w.])(?![0-9]{2,5}-[0-9]{2,5}(?![\\w-]))[0-9](?:[ -]?[0-9]){7,}(?!\\w)"),
        "[number]");
  }

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\[\\]]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  private QuestionText() {}

  /**
   * The words with e-mail addresses, phone numbers, account numbers and hardware addresses masked,
   * in one line of at most {@link #LONGEST} characters.
   */
  static String masked(String typed) {
    String text = SPACE.matcher(typed).replaceAll(" ").strip();
    // Before it is cut, lest half a number be left.
    for (Map.Entry<Pattern, String> each : MASKS.entrySet()) {
      text = each.getKey().matcher(text).replaceAll(each.getValue());
    }
    return cut(text);
  }

  /** The form in which two questions are the same: small letters, no punctuation. */
  static String normal(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return cut(BETWEEN.matcher(folded).replaceAll(" ").strip());
  }

  private static String cut(String text) {
    int characters = Math.min(text.codePointCount(0, text.length()), LONGEST);
    return text.substring(0, text.offsetByCodePoints(0, characters)).strip();
  }
}
