package org.careline.web.machine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.kb.search.PublishedArticle;

/**
 * The HTML of an article for those who read it elsewhere. It comes out of the sanitizer, so every
 * attribute looks the same, and no text looks like one.
 */
final class AbsoluteHtml {

  private static final Pattern LOCAL = Pattern.compile("(?<= (?:href|src)=\")(?=/[^/]|/\")");
  private static final Pattern ANCHOR = Pattern.compile("(?<= href=\")(?=#)");
  private static final Pattern IMAGE = Pattern.compile("<img [^>]*?src=\"(/[^\"]+)\"");
  private static final Pattern CHARACTER = Pattern.compile("&#(\\d{1,7});");

  private AbsoluteHtml() {}

  /** With addresses that name the portal. */
  static String of(PublishedArticle article, String root) {
    return of(article.html(), root, article.url());
  }

  static String of(String html, String root, String page) {
    String anchored = ANCHOR.matcher(html).replaceAll(Matcher.quoteReplacement(root + page));
    return LOCAL.matcher(anchored).replaceAll(Matcher.quoteReplacement(root));
  }

  /** Path of the first image that is ours. */
  static Optional<String> firstImage(PublishedArticle article) {
    Matcher image = IMAGE.matcher(article.html());
    return image.find() ? Optional.of(plain(image.group(1))) : Optional.empty();
  }

  /** An attribute as it is meant. */
  private static String plain(String attribute) {
    return CHARACTER
        .matcher(attribute)
        .replaceAll(
            found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))))
        .replace("&amp;", "&");
  }
}
