package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.kb.search.ArticleHit;
import org.careline.kb.search.ArticleQuery;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.CategoryCount;

/** The articles of a category. */
@Named
@RequestScoped
public class CategoryPage {

  private static final int SHOWN = 30;

  private final ArticleSearch search;
  private final Readers reader;

  private String slug;
  private String cursor;
  private CategoryCount category;
  private List<CategoryCount> all;
  private Page<ArticleHit> articles;

  protected CategoryPage() {
    this(null, null);
  }

  @Inject
  public CategoryPage(ArticleSearch search, Readers reader) {
    this.search = search;
    this.reader = reader;
  }

  /** Reads the category of the address. */
  public void load() {
    all = search.categories(reader.language(), reader.audience());
    category =
        all.stream()
            .filter(each -> each.slug().equals(slug))
            .findFirst()
            .orElseThrow(() -> new NotFound("category " + slug));
    articles =
        search.find(
            new ArticleQuery(
                "",
                Optional.of(reader.language()),
                Optional.of(slug),
                reader.audience(),
                SHOWN,
                Optional.ofNullable(cursor)));
  }

  public CategoryCount getCategory() {
    return category;
  }

  public Optional<CategoryCount> parent() {
    return all.stream().filter(c -> category.parent().equals(Optional.of(c.slug()))).findFirst();
  }

  public List<Shelf> getShelves() {
    return Shelf.within(slug, all);
  }

  public List<ArticleHit> getArticles() {
    return articles.items();
  }

  /** Address of the next articles; empty on the last page. */
  public String getNext() {
    return articles.next().map(next -> category.url() + "?cursor=" + next).orElse("");
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
