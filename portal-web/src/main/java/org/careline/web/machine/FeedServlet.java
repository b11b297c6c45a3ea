package org.careline.web.machine;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.careline.kb.search.ArticleHit;
import org.careline.kb.search.ArticleQuery;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.Audience;
import org.careline.kb.search.CategoryCount;
import org.careline.kb.search.PublishedArticle;
import org.careline.web.help.OldAddresses;
import org.careline.web.site.Brand;
import org.careline.web.site.Languages;
import org.careline.web.site.Site;
import org.careline.web.site.Texts;

/**
 * The latest articles as Atom: {@code /help/{locale}/feed.atom}, and those of a category with its
 * subcategories {@code /help/{locale}/c/{category}/feed.atom}. Everybody gets what the public may
 * read: a feed reader is often somebody else's server.
 */
@WebServlet("/feed")
public class FeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int ENTRIES = 20;

  private final transient ArticleSearch search;
  private final transient OldAddresses old;
  private final transient Languages languages;
  private final transient Site site;
  private final transient Brand brand;
  private final transient Texts text;
  private final transient Clock clock;

  protected FeedServlet() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public FeedServlet(
      ArticleSearch search,
      OldAddresses old,
      Languages languages,
      Site site,
      Brand brand,
      Texts text,
      Clock clock) {
    this.search = search;
    this.old = old;
    this.languages = languages;
    this.site = site;
    this.brand = brand;
    this.text = text;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String locale = request.getParameter("locale");
    if (request.getDispatcherType() != DispatcherType.FORWARD || locale == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<String> slug = Optional.ofNullable(request.getParameter("category"));
    Optional<CategoryCount> category =
        slug.flatMap(each -> search.category(each, locale, Audience.PUBLIC));
    List<PublishedArticle> articles = newest(locale, slug);
    boolean known = slug.isPresent() ? category.isPresent() : languages.offers(locale);
    if (!known && (slug.isPresent() || articles.isEmpty())) {
      notThere(slug, locale, response);
      return;
    }
    String title =
        brand.getName() + " · " + category.map(CategoryCount::name).orElse(text.get("help.feed"));
    String page = category.map(CategoryCount::url).orElse("/");
    String self = category.map(CategoryCount::url).orElse("/help/" + locale) + "/feed.atom";
    Feed feed = new Feed(title, locale, page, self, brand.getName(), articles);
    Kept.of("application/atom+xml;charset=UTF-8", feed.write(site.root(request)), feed.updated())
        .send(request, response, clock.instant());
  }

  private void notThere(Optional<String> slug, String locale, HttpServletResponse response)
      throws IOException {
    Optional<String> now = slug.flatMap(old::category);
    if (now.isPresent()) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", "/help/" + locale + "/c/" + now.get() + "/feed.atom");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private List<PublishedArticle> newest(String locale, Optional<String> category) {
    ArticleQuery all =
        new ArticleQuery(
            "", Optional.of(locale), category, Audience.PUBLIC, ENTRIES, Optional.empty());
    return search.find(all).items().stream().flatMap(hit -> read(hit).stream()).toList();
  }

  private Optional<PublishedArticle> read(ArticleHit hit) {
    return search.article(hit.slug(), hit.locale(), Audience.PUBLIC);
  }
}
