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
import org.careline.web.site.Redirect;

/** The articles of a category. */
@Named
@RequestScoped
public class CategoryPage {

  private static final int SHOWN = 30;

  private final ArticleSearch search;
  private final Readers reader;
  private final OldAddresses old;

  private String slug;
  private String cursor;
  private CategoryCount category;
  private List<CategoryCount> all;
  private Page<ArticleHit> articles;

  protected CategoryPage() {
    this(null, null, null);
  }

  @Inject
  public CategoryPage(ArticleSearch search, Readers reader, OldAddresses old) {
    this.search = search;
    this.reader = reader;
    this.old = old;
  }

  /** Reads the category of the address; an old address leads to the new one. */
  public void load() {
    all = search.categories(reader.language(), reader.audience());
    Optional<CategoryCount> found =
        all.stream().filter(each -> each.slug().equals(slug)).findFirst();
    if (found.isEmpty()) {
      String now = old.category(slug).orElseThrow(() -> new NotFound("category " + slug));
      Redirect.forGood("/help/" + reader.language() + "/c/" + now);
      return;
    }
    category = found.get();
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
