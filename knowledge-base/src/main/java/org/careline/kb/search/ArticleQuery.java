package org.careline.kb.search;

import java.util.Optional;

/**
 * A question to the index.
 *
 * @param text as typed; anything is allowed, what is beyond the first words is ignored
 * @param locale preferred language; without it articles in every language are found
 * @param category slug; its subcategories are included
 * @param product name of a product that the article is about
 * @param limit 1 to 100
 * @param cursor of the page after an earlier one
 * @param facetsIn the language that names what was found, counted by category, product and
 *     language; without it nothing is counted
 */
public record ArticleQuery(
    String text,
    Optional<String> locale,
    Optional<String> category,
    Optional<String> product,
    Audience audience,
    int limit,
    Optional<String> cursor,
    Optional<String> facetsIn) {

  public ArticleQuery {
    text = text == null ? "" : text;
    limit = Math.max(1, Math.min(limit, 100));
  }

  /** About any product, and without facets. */
  public ArticleQuery(
      String text,
      Optional<String> locale,
      Optional<String> category,
      Audience audience,
      int limit,
      Optional<String> cursor) {
    this(text, locale, category, Optional.empty(), audience, limit, cursor, Optional.empty());
  }

  /** The same question from somebody else. */
  ArticleQuery by(Audience other) {
    return new ArticleQuery(text, locale, category, product, other, limit, cursor, facetsIn);
  }

  /** The same question about one product, or about any. */
  public ArticleQuery about(Optional<String> name) {
    return new ArticleQuery(text, locale, category, name, audience, limit, cursor, facetsIn);
  }

  /** The same question, and what was found counted; categories have the names of a language. */
  public ArticleQuery withFacets(String language) {
    return new ArticleQuery(
        text, locale, category, product, audience, limit, cursor, Optional.of(language));
  }

  /** The same question, narrowed otherwise. */
  ArticleQuery narrowed(
      Optional<String> otherLocale, Optional<String> otherCategory, Optional<String> otherProduct) {
    return new ArticleQuery(
        text, otherLocale, otherCategory, otherProduct, audience, limit, cursor, facetsIn);
  }

  public static ArticleQuery of(String text, String locale, Audience audience, int limit) {
    return new ArticleQuery(
        text, Optional.of(locale), Optional.empty(), audience, limit, Optional.empty());
  }
}
