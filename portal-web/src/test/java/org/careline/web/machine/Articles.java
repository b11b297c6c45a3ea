package org.careline.web.machine;

import java.time.Instant;
import java.util.List;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Markdown;
import org.careline.kb.article.Rendered;
import org.careline.kb.article.Visibility;
import org.careline.kb.search.CategoryLink;
import org.careline.kb.search.PublishedArticle;

/** Articles as the index gives them. */
final class Articles {

  static final Instant PUBLISHED = Instant.parse("2026-03-01T09:00:00Z");
  static final Instant UPDATED = Instant.parse("2026-04-02T10:30:00.123Z");

  private Articles() {}

  static PublishedArticle of(String title, String summary, String markdown) {
    ArticleKey key = new ArticleKey("dial-tone", "en");
    Rendered page = Markdown.render(markdown, key);
    return new PublishedArticle(
        key.slug(),
        key.locale(),
        title,
        summary,
        page.html(),
        page.headings(),
        Visibility.PUBLIC,
        PUBLISHED,
        UPDATED,
        List.of(new CategoryLink("calling", "Calling & more", "/help/en/c/calling")),
        List.of("tone"),
        List.of("Phone 1"),
        List.of(),
        List.of(),
        3,
        key.url());
  }
}
