package org.careline.kb.search;

import java.util.Optional;

/**
 * One article that was found.
 *
 * @param locale may differ from the one asked for when nothing fits in that language
 * @param snippet the best passage as safe HTML, with {@code <mark>} around what fits
 * @param section in which the passage stands; empty where no heading is above it
 * @param category slug
 * @param url path below the portal's root
 */
public record ArticleHit(
    String slug,
    String locale,
    String title,
    String summary,
    String snippet,
    Optional<Section> section,
    Optional<String> category,
    float score,
    String url) {

  /** Whether it speaks the language of a locale, in whatever country. */
  public boolean speaks(String other) {
    return Fields.language(locale).equals(Fields.language(other));
  }
}
