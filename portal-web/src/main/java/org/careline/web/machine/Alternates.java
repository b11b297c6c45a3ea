package org.careline.web.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.careline.web.site.Languages;

/** The languages of a page, as {@code hreflang} names them. */
@ApplicationScoped
class Alternates {

  private final Languages languages;

  protected Alternates() {
    this(null);
  }

  @Inject
  Alternates(Languages languages) {
    this.languages = languages;
  }

  /**
   * Addresses by language, and by {@code x-default} the one for whoever speaks none of them: the
   * portal's first language that the page has. None for a page in one language.
   *
   * @param path the path of the page in a language
   */
  Map<String, String> of(Collection<String> locales, UnaryOperator<String> path) {
    Map<String, String> alternates = new LinkedHashMap<>();
    if (locales.size() > 1) {
      TreeSet<String> sorted = new TreeSet<>(locales);
      sorted.forEach(locale -> alternates.put(locale, path.apply(locale)));
      String preferred =
          languages.getOffered().stream()
              .map(Locale::toLanguageTag)
              .filter(sorted::contains)
              .findFirst()
              .orElse(sorted.first());
      alternates.put("x-default", path.apply(preferred));
    }
    return alternates;
  }
}
