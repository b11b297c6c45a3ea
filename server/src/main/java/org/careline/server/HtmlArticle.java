package org.careline.server;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.careline.kb.article.ArticleFrontMatter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes Markdown of a page, or of a part of one. */
final class HtmlArticle {

  private static final FlexmarkHtmlConverter CONVERTER =
      FlexmarkHtmlConverter.builder(
              new MutableDataSet()
                  .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                  .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                  .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                  .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                  .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                  .toImmutable())
          .build();

  private HtmlArticle() {}

  /** A page of its own: its title, language and description, and what is in its main part. */
  static ArticleSource.Found read(Path file, String path, String locale) throws IOException {
    Document page = Jsoup.parse(Files.readString(file));
    Element heading = page.selectFirst("main h1, article h1, h1");
    String title = heading != null ? heading.text() : page.title();
    if (heading != null) {
      heading.remove();
    }
    Element content = page.selectFirst("article, main, [role=main]");
    Map<String, Path> files = new TreeMap<>();
    for (Element image : page.select("img[src]")) {
      ArticleSources.add(files, file, image.attr("src"));
    }
    FrontMatter head =
        new FrontMatter()
            .with("title", title)
            .with("summary", page.select("meta[name=description]").attr("content"))
            .with("locale", language(page.select("html").attr("lang")));
    String text = head + markdown(content == null ? page.body() : content);
    String asMarkdown = path.replaceFirst("(?i)\\.html?$", ".md");
    return new ArticleSource.Found(ArticleFrontMatter.parse(asMarkdown, text, locale), files);
  }

  static String markdown(String html) {
    return markdown(Jsoup.parseBodyFragment(html).body());
  }

  /** Images of other hosts become links: a page of the portal asks nobody else for anything. */
  private static String markdown(Element content) {
    content.select("script, style, nav, header, footer, form, noscript, template").remove();
    for (Element image : content.select("img")) {
      String address = image.attr("src");
      String name = address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
      if (image.attr("alt").isBlank()) {
        image.attr("alt", name.replaceFirst("\\.\\w+$", "").replaceAll("[-_]+", " "));
      }
      if (address.matches("(?i)(?:[a-z]+:)?//.*")) {
        image.replaceWith(new Element("a").attr("href", address).text(image.attr("alt")));
      }
    }
    return CONVERTER.convert(content.html()).strip() + "\n";
  }

  /** {@code en-us} becomes {@code en}; where the country makes another language, it stays. */
  static String language(String tag) {
    String[] parts = tag.replace('_', '-').split("-", 2);
    return parts.length == 2 && parts[0].matches("(?i)pt|zh")
        ? parts[0] + "-" + parts[1].toUpperCase(java.util.Locale.ROOT)
        : parts[0];
  }

  /** The head of a Markdown file; text in JSON's quotes is YAML. */
  static final class FrontMatter {

    private final StringBuilder lines = new StringBuilder();

    FrontMatter with(String key, String value) {
      if (!value.isBlank()) {
        lines.append(key).append(": ").append(Json.createValue(value.strip())).append('\n');
      }
      return this;
    }

    FrontMatter with(String key, Iterable<String> values) {
      var list = Json.createArrayBuilder();
      values.forEach(list::add);
      lines.append(key).append(": ").append(list.build()).append('\n');
      return this;
    }

    @Override
    public String toString() {
      return "---\n" + lines + "---\n\n";
    }
  }
}
