package org.careline.kb.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of an article to something of this portal.
 *
 * @param kind {@code article}, {@code category} or {@code file}
 * @param name of the file; empty for the others
 */
record InternalLink(String kind, String slug, String locale, String name) {

  private static final Pattern CATEGORY = Pattern.compile("/help/([^/?#]+)/c/([^/?#]+)/?");
  private static final Pattern ARTICLE = Pattern.compile("/help/([^/?#]+)/([^/?#]+)/?");
  private static final Pattern FILE = Pattern.compile("/help/([^/?#]+)/([^/?#]+)/files/([^/?#]+)");
  private static final int LONGEST_LOCALE = 35;
  private static final int LONGEST_NAME = 120;

  /** What a path of a page means; empty for all other addresses. */
  static Optional<InternalLink> of(String address) {
    String path = address.replaceFirst("[?#].*", "");
    return match(CATEGORY, path, "category")
        .or(() -> match(FILE, path, "file"))
        .or(() -> match(ARTICLE, path, "article"));
  }

  private static Optional<InternalLink> match(Pattern form, String path, String kind) {
    Matcher match = form.matcher(path);
    if (!match.matches()
        || match.group(1).length() > LONGEST_LOCALE
        || match.group(2).length() > Slug.LONGEST) {
      return Optional.empty();
    }
    String name = match.groupCount() > 2 ? match.group(3) : "";
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(new InternalLink(kind, match.group(2), match.group(1), name));
  }
}
