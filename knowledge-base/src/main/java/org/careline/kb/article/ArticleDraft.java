package org.careline.kb.article;

import java.util.List;
import java.util.Optional;

/**
 * All that a writer decides about an article.
 *
 * @param title 1 to 200 characters
 * @param summary up to 500 characters; empty text when the article has none
 * @param body Markdown, up to 200,000 characters
 * @param category slug of an existing category
 * @param tags up to 30, each up to 60 characters
 * @param products names of what it is about, as the desk calls what customers have; up to 20, each
 *     up to 120 characters
 * @param readers of a restricted article, up to 50: {@code organization:acme}, {@code
 *     group:partners}
 */
public record ArticleDraft(
    String title,
    String summary,
    String body,
    Optional<String> category,
    List<String> tags,
    List<String> products,
    Visibility visibility,
    List<String> readers) {

  public ArticleDraft {
    title = title == null ? "" : title.strip();
    summary = summary == null ? "" : summary.strip();
    body = body == null ? "" : body;
    category = category == null ? Optional.empty() : category;
    tags = lines(tags);
    products = lines(products);
    visibility = visibility == null ? Visibility.PUBLIC : visibility;
    readers = lines(readers);
  }

  /** An article that names no products and no readers. */
  public ArticleDraft(
      String title,
      String summary,
      String body,
      Optional<String> category,
      List<String> tags,
      Visibility visibility) {
    this(title, summary, body, category, tags, List.of(), visibility, List.of());
  }

  /** The same with another text. */
  ArticleDraft withBody(String other) {
    return new ArticleDraft(title, summary, other, category, tags, products, visibility, readers);
  }

  /** The same in another category, or in none. */
  ArticleDraft in(Optional<String> shelf) {
    return new ArticleDraft(title, summary, body, shelf, tags, products, visibility, readers);
  }

  private static List<String> lines(List<String> given) {
    return given == null
        ? List.of()
        : given.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }
}
