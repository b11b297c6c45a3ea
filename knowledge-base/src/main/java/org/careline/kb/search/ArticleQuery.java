package org.careline.kb.search;

import java.util.Optional;

/**
 * A question to the index.
 *
 * @param text as typed; anything is allowed, what is beyond the first words is ignored
 * @param locale preferred language; without it articles in every language are found
 * @param category slug; its subcategories are included
 * @param limit 1 to 100
 * @param cursor of the page after an earlier one
 */
public record ArticleQuery(
    String text,
    Optional<String> locale,
    Optional<String> category,
    Audience audience,
    int limit,
    Optional<String> cursor) {

  public ArticleQuery {
    text = text == null ? "" : text;
    limit = Math.max(1, Math.min(limit, 100));
  }

  /** The same question from somebody else. */
  ArticleQuery by(Audience other) {
    return new ArticleQuery(text, locale, category, other, limit, cursor);
  }

  public static ArticleQuery of(String text, String locale, Audience audience, int limit) {
    return new ArticleQuery(
        text, Optional.of(locale), Optional.empty(), audience, limit, Optional.empty());
  }
}
