package org.careline.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.kb.article.ArticleFrontMatter;
import org.careline.kb.article.ImportedArticle;

/**
 * Articles as Zendesk's help centre API lists them: {@code {"articles": [...]}}, with {@code
 * sections} and {@code categories} beside them if they were asked for. Links between articles go on
 * leading there.
 */
final class ZendeskArticles {

  private static final Pattern LINK =
      Pattern.compile("(?:https?://[^)\\s]+)?/hc/[^)/\\s]+/articles/([0-9]+)[^)\\s#]*");

  private final Map<Long, JsonObject> sections = new HashMap<>();
  private final Map<Long, JsonObject> categories = new HashMap<>();
  private final Map<Long, String> slugs = new HashMap<>();
  private final String locale;

  private ZendeskArticles(JsonObject export, String locale) {
    this.locale = locale;
    index(export, "sections", sections);
    index(export, "categories", categories);
  }

  static List<ArticleSource> in(Path file, String locale) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      JsonObject export = reader.readObject();
      if (!export.containsKey("articles")) {
        return List.of();
      }
      ZendeskArticles all = new ZendeskArticles(export, locale);
      JsonArray articles = export.getJsonArray("articles");
      List<ArticleSource> sources = new ArrayList<>();
      for (JsonValue each : articles) {
        JsonObject article = each.asJsonObject();
        long id = number(article, "id");
        String title = article.getString("title", "");
        all.slugs.put(id, title.isBlank() ? "article-" + id : title);
        sources.add(
            new ArticleSource(
                file + ", article " + id,
                () -> new ArticleSource.Found(all.article(article), Map.of())));
      }
      return sources;
    } catch (JsonException | ClassCastException e) {
      throw new Failure("%s is not JSON of a help centre.".formatted(file), e);
    }
  }

  private ImportedArticle article(JsonObject article) {
    String body = HtmlArticle.markdown(article.getString("body", ""));
    HtmlArticle.FrontMatter head =
        new HtmlArticle.FrontMatter()
            .with("title", article.getString("title", ""))
            .with("slug", slugs.get(number(article, "id")))
            .with("locale", HtmlArticle.language(article.getString("locale", "")))
            .with("category", category(number(article, "section_id")))
            .with("status", article.getBoolean("draft", false) ? "draft" : "published");
    if (article.get("label_names") instanceof JsonArray labels) {
      head.with(
          "tags",
          labels.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }
    return ArticleFrontMatter.parse(
        "article.md", head + LINK.matcher(body).replaceAll(this::link), locale);
  }

  /** The address of an article that is imported as well; all other addresses stay. */
  private String link(java.util.regex.MatchResult found) {
    String title = slugs.get(Long.valueOf(found.group(1)));
    String address = title == null ? found.group() : ArticleFrontMatter.slugOf(title);
    return Matcher.quoteReplacement(address);
  }

  private String category(long section) {
    JsonObject inner = sections.get(section);
    if (inner == null) {
      return "";
    }
    JsonObject outer = categories.get(number(inner, "category_id"));
    return (outer == null ? "" : name(outer) + "/") + name(inner);
  }

  private static String name(JsonObject shelf) {
    return shelf.getString("name", "").replace('/', ' ');
  }

  private static void index(JsonObject export, String key, Map<Long, JsonObject> index) {
    if (export.get(key) instanceof JsonArray all) {
      all.forEach(each -> index.put(number(each.asJsonObject(), "id"), each.asJsonObject()));
    }
  }

  private static long number(JsonObject object, String key) {
    return object.get(key) instanceof JsonNumber number ? number.longValue() : 0;
  }
}
