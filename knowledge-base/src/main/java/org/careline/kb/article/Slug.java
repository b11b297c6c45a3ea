package org.careline.kb.article;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How articles and categories are called in addresses. */
final class Slug {

  static final int LONGEST = 150;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern NOT_IN_A_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final String TO_ASCII = "Any-Latin; Latin-ASCII";

  private Slug() {}

  static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** The slug that is nearest to a name in any script; empty when nothing of it can be written. */
  static String from(String name) {
    String ascii = name;
    if (!name.chars().allMatch(c -> c < 128)) {
      // A transliterator is not safe for use by several threads, and imports are rare.
      ascii = Transliterator.getInstance(TO_ASCII).transliterate(name);
    }
    String slug = NOT_IN_A_SLUG.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.substring(0, Math.min(slug.length(), LONGEST));
    return strip(slug);
  }

  private static String strip(String slug) {
    int begin = slug.startsWith("-") ? 1 : 0;
    int end = slug.endsWith("-") ? slug.length() - 1 : slug.length();
    return begin < end ? slug.substring(begin, end) : "";
  }
}
