package org.careline.kb.article;

import java.util.Locale;
import java.util.Optional;

/** Language tags as BCP 47 spells them. */
final class LocaleTag {

  private LocaleTag() {}

  /** {@code en}, {@code pt-BR}; empty for what is no language, or not in its usual spelling. */
  static Optional<String> parse(String text) {
    if (text.isEmpty() || text.length() > 35) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(text);
    String language = locale.getLanguage();
    String tag = locale.toLanguageTag();
    // forLanguageTag drops what it does not understand, so compare what is left.
    boolean whole = tag.equalsIgnoreCase(text);
    return language.isEmpty() || !whole ? Optional.empty() : Optional.of(tag);
  }
}
