package org.careline.kb.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody typed, fit to be kept: without personal data, and in one form for all. */
public final class QuestionText {

  /** Longest question that is kept, in characters. */
  public static final int LONGEST = 200;

  private static final int NAME_BYTES = 16;

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

  private static final Pattern MASK = Pattern.compile("\\[(?:mail|number|phone)]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\[\\]]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  private QuestionText() {}

  /**
   * The words with e-mail addresses, phone numbers, account numbers and hardware addresses masked,
   * in one line of at most {@link #LONGEST} characters.
   */
  public static String masked(String typed) {
    String text = SPACE.matcher(typed).replaceAll(" ").strip();
    // Before it is cut, lest half a number be left.
    for (Map.Entry<Pattern, String> each : MASKS.entrySet()) {
      text = each.getKey().matcher(text).replaceAll(each.getValue());
    }
    return cut(text);
  }

  /** Whether something was masked in a text, so that it says less than was asked. */
  static boolean isMasked(String text) {
    return MASK.matcher(text).find();
  }

  /** The form in which two questions are the same: small letters, no punctuation. */
  public static String normal(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return cut(BETWEEN.matcher(folded).replaceAll(" ").strip());
  }

  /** The name of a question: the same for all that are the same. 32 hex digits. */
  static String name(String text) {
    return digest(normal(text));
  }

  /** Stands for exactly this text. 32 hex digits. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cut(String text) {
    int characters = Math.min(text.codePointCount(0, text.length()), LONGEST);
    return text.substring(0, text.offsetByCodePoints(0, characters)).strip();
  }
}
