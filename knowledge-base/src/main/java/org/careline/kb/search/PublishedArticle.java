package org.careline.kb.search;

import java.time.Instant;
import java.util.List;
import org.careline.kb.article.Heading;
import org.careline.kb.article.Visibility;

/**
 * All that the page of an article shows.
 *
 * @param html safe to put into a page as it is
 * @param path categories, outermost first
 * @param translations locales in which the reader may see the same article, its own excluded
 * @param version of the article; fit for an ETag together with slug and locale
 * @param url path below the portal's root
 */
public record PublishedArticle(
    String slug,
    String locale,
    String title,
    String summary,
    String html,
    List<Heading> headings,
    Visibility visibility,
    Instant publishedAt,
    Instant updatedAt,
    List<CategoryLink> path,
    List<String> tags,
    List<String> products,
    List<ArticleLink> related,
    List<String> translations,
    long version,
    String url) {}
