package org.careline.kb.search;

/**
 * An article in a list of titles.
 *
 * @param url path below the portal's root
 */
public record ArticleLink(String slug, String locale, String title, String summary, String url) {

  /** The same article under other words. */
  ArticleLink titled(String words) {
    return new ArticleLink(slug, locale, words, summary, url);
  }
}
