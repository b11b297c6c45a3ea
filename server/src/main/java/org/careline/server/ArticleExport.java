package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes articles as Markdown files with front matter, in folders by language and category, with
 * their files beside them, so that an import makes the same of it again. Of a published article it
 * is what readers see.
 */
final class ArticleExport {

  /** Names and order of the categories, in the folder itself. */
  static final String CATEGORIES = "categories.json";

  private final Api api;
  private final Path folder;
  private final Map<String, String> parents = new HashMap<>();
  private int articles;
  private int unpublished;

  ArticleExport(Api api, Path folder) {
    this.api = api;
    this.folder = folder;
  }

  /** How many articles were written, and of how many somebody has changed what is not seen yet. */
  record Written(int articles, int unpublished) {}

  Written write() throws IOException {
    Files.createDirectories(folder);
    JsonObject shelves = ok(api.get("/v1/categories/all"));
    for (JsonValue each : shelves.getJsonArray("items")) {
      JsonObject shelf = each.asJsonObject();
      parents.put(shelf.getString("slug"), shelf.getString("parent", ""));
    }
    Files.writeString(folder.resolve(CATEGORIES), shelves.getJsonArray("items").toString());
    String cursor = "";
    do {
      JsonObject page = ok(api.get("/v1/articles?status=any&limit=100" + cursor));
      for (JsonValue row : page.getJsonArray("items")) {
        write(row.asJsonObject());
      }
      String next = page.getString("next", "");
      cursor = next.isEmpty() ? "" : "&cursor=" + encode(next);
    } while (!cursor.isEmpty());
    return new Written(articles, unpublished);
  }

  private void write(JsonObject row) throws IOException {
    String slug = row.getString("slug");
    String locale = row.getString("locale");
    String address = "/v1/articles/" + encode(slug);
    String query = "?locale=" + encode(locale);
    JsonObject article = ok(api.get(address + query));
    JsonObject content = article;
    String status = article.getString("status");
    if (!article.isNull("liveVersion") && !status.equals("published")) {
      unpublished++;
      status = "published";
      content =
          ok(api.get(address + "/versions/" + article.getInt("liveVersion") + query))
              .getJsonObject("content");
    }
    String category = path(content.getString("category", ""));
    HtmlArticle.FrontMatter head =
        new HtmlArticle.FrontMatter()
            .with("title", content.getString("title"))
            .with("slug", slug)
            .with("locale", locale)
            .with("category", category)
            .with("summary", content.getString("summary", ""))
            .with("tags", texts(content.getJsonArray("tags")))
            .with("products", texts(content.getJsonArray("products")))
            .with("visibility", content.getString("visibility"))
            .with("readers", texts(content.getJsonArray("readers")))
            .with("status", status.equals("review") ? "draft" : status);
    Path file = folder.resolve(locale).resolve(category).resolve(slug + ".md");
    Files.createDirectories(file.getParent());
    // The reader of files takes the first heading for the title, so the text keeps its own.
    String title = "# " + content.getString("title") + "\n\n";
    Files.writeString(file, head + title + content.getString("body"));
    files(address, query, file.resolveSibling(slug + ArticleSources.FILES));
    articles++;
  }

  private void files(String address, String query, Path into) throws IOException {
    for (JsonValue each : ok(api.get(address + "/files" + query)).getJsonArray("items")) {
      String name = each.asJsonObject().getString("name");
      Files.createDirectories(into);
      // The API refuses names with a path in them.
      Files.write(into.resolve(name), api.bytes(address + "/files/" + encode(name) + query));
    }
  }

  /** Outermost first, as a path. */
  private String path(String category) {
    String path = category;
    String parent = parents.getOrDefault(category, "");
    while (!parent.isEmpty()) {
      path = parent + "/" + path;
      parent = parents.getOrDefault(parent, "");
    }
    return path;
  }

  private static List<String> texts(JsonArray values) {
    return values.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static JsonObject ok(Api.Answer answer) {
    if (!answer.ok()) {
      throw new Failure("The API does not give the articles: %s".formatted(answer.problem()));
    }
    return answer.json().asJsonObject();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
