package org.careline.kb.article;

/**
 * The name of an article. The same slug in another locale is its translation.
 *
 * @param slug {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 150 characters
 * @param locale BCP 47 language tag, {@code en} or {@code pt-BR}
 */
public record ArticleKey(String slug, String locale) {

  /** Path of the article's page below the portal's root. */
  public String url() {
    return "/help/" + locale + "/" + slug;
  }

  @Override
  public String toString() {
    return slug + "/" + locale;
  }
}
