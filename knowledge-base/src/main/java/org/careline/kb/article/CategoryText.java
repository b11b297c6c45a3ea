package org.careline.kb.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a category is called in one language.
 *
 * @param name 1 to 120 characters
 * @param description up to 500 characters, may be empty
 */
public record CategoryText(String name, String description) {

  public CategoryText {
    name = name == null ? "" : name.strip();
    description = description == null ? "" : description.strip();
  }

  /**
   * What a reader reads: the words in the locale asked for, else in any of its language, else in
   * the portal's first language, else in any.
   *
   * @param texts at least one, by locale
   */
  public static CategoryText in(String locale, String first, Map<String, CategoryText> texts) {
    for (String wish : List.of(locale, first)) {
      Optional<CategoryText> text = like(wish, texts);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new TreeMap<>(texts).firstEntry().getValue();
  }

  private static Optional<CategoryText> like(String locale, Map<String, CategoryText> texts) {
    if (texts.containsKey(locale)) {
      return Optional.of(texts.get(locale));
    }
    String language = language(locale);
    // The language itself stands before those of its countries.
    return new TreeMap<>(texts)
        .entrySet().stream()
            .filter(each -> language(each.getKey()).equals(language))
            .findFirst()
            .map(Map.Entry::getValue);
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
