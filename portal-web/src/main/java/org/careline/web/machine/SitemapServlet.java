package org.careline.web.machine;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.search.ArticleAddress;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.Audience;
import org.careline.web.site.Gzip;
import org.careline.web.site.Languages;
import org.careline.web.site.Site;

/**
 * {@code /sitemap.xml}: start page, categories and articles as far as the public may read them.
 * More than one file holds is {@code /sitemap.xml?part=1} and so on, and the list of these.
 */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ArticleSearch search;
  private final transient Alternates alternates;
  private final transient Languages languages;
  private final transient Site site;

  protected SitemapServlet() {
    this(null, null, null, null);
  }

  @Inject
  public SitemapServlet(
      ArticleSearch search, Alternates alternates, Languages languages, Site site) {
    this.search = search;
    this.alternates = alternates;
    this.languages = languages;
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Sitemap.Entry> entries = new ArrayList<>();
    entries.add(new Sitemap.Entry("/", Optional.empty(), Map.of()));
    addCategories(entries);
    addArticles(entries);
    Sitemap map = Sitemap.of(site.root(request), entries);
    String part = request.getParameter("part");
    if (part != null && !(part.matches("[1-9]\\d{0,5}") && Integer.parseInt(part) <= map.parts())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    boolean gzip = Gzip.wanted(request);
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    OutputStream plain = response.getOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(plain) : plain) {
      if (part == null) {
        map.write(out);
      } else {
        map.write(Integer.parseInt(part), out);
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void addCategories(List<Sitemap.Entry> entries) {
    Map<String, List<String>> locales = new LinkedHashMap<>();
    for (Locale offered : languages.getOffered()) {
      String locale = offered.toLanguageTag();
      search
          .categories(locale, Audience.PUBLIC)
          .forEach(
              each -> locales.computeIfAbsent(each.slug(), s -> new ArrayList<>()).add(locale));
    }
    locales.forEach(
        (slug, all) -> {
          Map<String, String> others = alternates.of(all, each -> category(slug, each));
          all.forEach(
              locale ->
                  entries.add(new Sitemap.Entry(category(slug, locale), Optional.empty(), others)));
        });
  }

  private void addArticles(List<Sitemap.Entry> entries) {
    Map<String, List<ArticleAddress>> bySlug = new LinkedHashMap<>();
    for (ArticleAddress each : search.all(Audience.PUBLIC)) {
      bySlug.computeIfAbsent(each.slug(), s -> new ArrayList<>(1)).add(each);
    }
    bySlug.forEach(
        (slug, all) -> {
          List<String> locales = all.stream().map(ArticleAddress::locale).toList();
          Map<String, String> others =
              alternates.of(locales, each -> new ArticleKey(slug, each).url());
          all.forEach(
              each ->
                  entries.add(
                      new Sitemap.Entry(each.url(), Optional.of(each.updatedAt()), others)));
        });
  }

  private static String category(String slug, String locale) {
    return "/help/" + locale + "/c/" + slug;
  }
}
