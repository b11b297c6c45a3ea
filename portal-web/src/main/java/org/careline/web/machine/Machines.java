package org.careline.web.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.Audience;
import org.careline.kb.search.CategoryCount;
import org.careline.kb.search.PublishedArticle;
import org.careline.web.site.Assets;
import org.careline.web.site.Brand;
import org.careline.web.site.Languages;
import org.careline.web.site.Site;

/** What the head of a page says to search engines, feed readers and previews. */
@Named
@ApplicationScoped
public class Machines {

  private final ArticleSearch search;
  private final Alternates alternates;
  private final Languages languages;
  private final Site site;
  private final Brand brand;
  private final Assets assets;

  /** The page in a language, {@code x-default} for whoever speaks none of them. */
  public record Alternate(String language, String url) {}

  protected Machines() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Machines(
      ArticleSearch search,
      Alternates alternates,
      Languages languages,
      Site site,
      Brand brand,
      Assets assets) {
    this.search = search;
    this.alternates = alternates;
    this.languages = languages;
    this.site = site;
    this.brand = brand;
    this.assets = assets;
  }

  /** The languages in which the reader may read an article; none if there is only one. */
  public List<Alternate> articleLanguages(PublishedArticle article) {
    List<String> locales =
        Stream.concat(Stream.of(article.locale()), article.translations().stream()).toList();
    return absolute(alternates.of(locales, each -> new ArticleKey(article.slug(), each).url()));
  }

  /** The languages in which the public finds something in a category. */
  public List<Alternate> categoryLanguages(CategoryCount category) {
    List<String> locales =
        languages.getOffered().stream()
            .map(Locale::toLanguageTag)
            .filter(each -> search.category(category.slug(), each, Audience.PUBLIC).isPresent())
            .toList();
    UnaryOperator<String> path = each -> "/help/" + each + "/c/" + category.slug();
    return absolute(alternates.of(locales, path));
  }

  private List<Alternate> absolute(Map<String, String> paths) {
    return paths.entrySet().stream()
        .map(each -> new Alternate(each.getKey(), site.absolute(each.getValue())))
        .toList();
  }

  /** The address of an article's first image; empty if it has none. */
  public String image(PublishedArticle article) {
    return AbsoluteHtml.firstImage(article).map(site::absolute).orElse("");
  }

  /** JSON-LD of an article, fit to stand in a script element. */
  public String articleData(PublishedArticle article) {
    return data().article(article);
  }

  /** JSON-LD of a category, fit to stand in a script element. */
  public String categoryData(CategoryCount category, Optional<CategoryCount> parent) {
    return data().category(category, parent);
  }

  private StructuredData data() {
    return new StructuredData(site.absolute(""), brand.getName(), assets.getLogo());
  }
}
