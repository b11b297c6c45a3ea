package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ImportedArticle;

/** Brings files into the knowledge base through the API, one after the other or several at once. */
final class ArticleImport {

  private static final List<String> CONTENT =
      List.of("title", "summary", "body", "tags", "products", "visibility", "readers", "category");

  private final Api api;
  private final Set<String> categories = new HashSet<>();
  private final Map<ArticleKey, String> names = new HashMap<>();

  ArticleImport(Api api) {
    this.api = api;
    Api.Answer shelves = api.get("/v1/categories/all");
    if (!shelves.ok()) {
      throw new Failure("The API does not tell its categories: %s".formatted(shelves.problem()));
    }
    JsonStructure known = shelves.json();
    (known instanceof JsonObject object ? object.getJsonArray("items") : known.asJsonArray())
        .forEach(category -> categories.add(category.asJsonObject().getString("slug")));
  }

  /** What became of a file. */
  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REJECTED
  }

  /**
   * One line of the report.
   *
   * @param reason why it was rejected, else empty
   */
  record Result(String file, Outcome outcome, String reason) {}

  /** An article on its way: read, and to be saved, possibly by another thread. */
  Supplier<Result> take(ArticleSource source) {
    String name = source.name();
    try {
      ArticleSource.Found found = source.reading().read();
      ImportedArticle article = found.article();
      String other = names.putIfAbsent(article.key(), name);
      if (other != null) {
        Result result =
            rejected(
                name,
                "%s is %s in %s as well; give one of them another slug."
                    .formatted(other, article.key().slug(), article.key().locale()));
        return () -> result;
      }
      return () -> save(name, found);
    } catch (Invalid e) {
      Result result =
          rejected(
              name,
              e.violations().stream().map(ArticleImport::text).collect(Collectors.joining(" ")));
      return () -> result;
    } catch (CharacterCodingException e) {
      return () -> rejected(name, "The file is not UTF-8.");
    } catch (IOException e) {
      return () -> rejected(name, "The file cannot be read.");
    }
  }

  private Result save(String name, ArticleSource.Found found) {
    try {
      return new Result(name, save(found.article(), found.files()), "");
    } catch (Refused e) {
      return rejected(name, e.getMessage());
    } catch (IOException e) {
      return rejected(name, "A file of the article cannot be read.");
    }
  }

  private static Result rejected(String name, String reason) {
    return new Result(name, Outcome.REJECTED, reason);
  }

  private Outcome save(ImportedArticle article, Map<String, Path> files) throws IOException {
    ensure(article.categories(), article.key().locale());
    String address =
        "/v1/articles/%s?locale=%s"
            .formatted(
                URLEncoder.encode(article.key().slug(), UTF_8),
                URLEncoder.encode(article.key().locale(), UTF_8));
    Api.Answer stored = api.get(address);
    JsonObject wanted = content(article.draft());
    Outcome outcome = Outcome.UNCHANGED;
    String status = "draft";
    if (stored.status() == 404) {
      checked(api.put(address, wanted, Optional.empty()));
      outcome = Outcome.CREATED;
    } else {
      JsonObject now = checked(stored).json().asJsonObject();
      status = now.getString("status");
      if (!same(wanted, now)) {
        status =
            checked(api.put(address, wanted, stored.etag()))
                .json()
                .asJsonObject()
                .getString("status");
        outcome = Outcome.CHANGED;
      }
    }
    if (upload(address, files) && outcome == Outcome.UNCHANGED) {
      outcome = Outcome.CHANGED;
    }
    String target = article.status().name().toLowerCase(Locale.ROOT);
    if (!status.equals(target)) {
      String publication = address.replace("?", "/publication?");
      checked(
          api.put(
              publication,
              Json.createObjectBuilder().add("status", target).build(),
              Optional.empty()));
      outcome = outcome == Outcome.UNCHANGED ? Outcome.CHANGED : outcome;
    }
    return outcome;
  }

  /** Stores the files that are not there yet as they are; returns whether there were any. */
  private boolean upload(String address, Map<String, Path> files) throws IOException {
    if (files.isEmpty()) {
      return false;
    }
    Set<String> stored = new HashSet<>();
    checked(api.get(address.replace("?", "/files?")))
        .json()
        .asJsonObject()
        .getJsonArray("items")
        .forEach(
            each ->
                stored.add(
                    each.asJsonObject().getString("name")
                        + " "
                        + each.asJsonObject().getString("sha256")));
    boolean changed = false;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] content = Files.readAllBytes(file.getValue());
      if (!stored.contains(file.getKey() + " " + sha256(content))) {
        String name = URLEncoder.encode(file.getKey(), UTF_8).replace("+", "%20");
        String type = URLConnection.guessContentTypeFromName(file.getKey());
        checked(
            api.put(
                address.replace("?", "/files/" + name + "?"),
                content,
                type == null ? "application/octet-stream" : type));
        changed = true;
      }
    }
    return changed;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Creates the categories an export tells of; those that are there stay. */
  void categories(Path file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      for (JsonValue each : reader.readArray()) {
        JsonObject category = each.asJsonObject();
        String slug = category.getString("slug");
        if (categories.add(slug)) {
          JsonObjectBuilder content =
              Json.createObjectBuilder()
                  .add("position", category.getInt("position", 0))
                  .add("texts", category.getJsonObject("texts"));
          if (!category.isNull("parent")) {
            content.add("parent", category.getString("parent"));
          }
          checked(api.put("/v1/categories/" + slug, content.build(), Optional.empty()));
        }
      }
    }
  }

  private static JsonObject content(ArticleDraft draft) {
    JsonObjectBuilder content =
        Json.createObjectBuilder()
            .add("title", draft.title())
            .add("summary", draft.summary())
            .add("body", draft.body())
            .add("tags", Json.createArrayBuilder(draft.tags()))
            .add("products", Json.createArrayBuilder(draft.products()))
            .add("visibility", draft.visibility().name().toLowerCase(Locale.ROOT))
            .add("readers", Json.createArrayBuilder(draft.readers()));
    draft.category().ifPresent(slug -> content.add("category", slug));
    return content.build();
  }

  private static boolean same(JsonObject wanted, JsonObject stored) {
    return CONTENT.stream().allMatch(key -> Objects.equals(value(wanted, key), value(stored, key)));
  }

  private static Object value(JsonObject object, String key) {
    JsonValue value = object.get(key);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    return value instanceof JsonString string ? string.getString().strip() : value;
  }

  /** Creates the shelves an article stands on, outermost first; those that are there stay. */
  private synchronized void ensure(List<String> path, String locale) {
    String parent = null;
    for (String slug : path) {
      if (!categories.contains(slug)) {
        JsonObjectBuilder category =
            Json.createObjectBuilder()
                .add(
                    "texts",
                    Json.createObjectBuilder()
                        .add(locale, Json.createObjectBuilder().add("name", words(slug))));
        if (parent != null) {
          category.add("parent", parent);
        }
        checked(api.put("/v1/categories/" + slug, category.build(), Optional.empty()));
        categories.add(slug);
      }
      parent = slug;
    }
  }

  /** {@code desk-phones} becomes {@code Desk phones}. */
  private static String words(String slug) {
    String words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Api.Answer checked(Api.Answer answer) {
    if (!answer.ok()) {
      throw new Refused(answer.problem());
    }
    return answer;
  }

  private static String text(Violation violation) {
    try {
      ResourceBundle texts = ResourceBundle.getBundle("org.careline.kb.violations", Locale.ENGLISH);
      return MessageFormat.format(
          texts.getString(violation.key()).replaceAll("\\{(\\d+), number\\}", "{$1}"),
          violation.arguments().toArray());
    } catch (MissingResourceException e) {
      return violation.field() + ": " + violation.key();
    }
  }

  /** The API did not take it; its sentence says why. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }
}
