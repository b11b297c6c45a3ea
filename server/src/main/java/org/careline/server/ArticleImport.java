package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
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
import org.careline.kb.article.ArticleFrontMatter;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ImportedArticle;

/** Brings files into the knowledge base through the API, one after the other or several at once. */
final class ArticleImport {

  private final Api api;
  private final Path root;
  private final String defaultLocale;
  private final Set<String> categories = new HashSet<>();
  private final Map<ArticleKey, Path> files = new HashMap<>();

  ArticleImport(Api api, Path root, String defaultLocale) {
    this.api = api;
    this.root = root;
    this.defaultLocale = defaultLocale;
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
  record Result(Path file, Outcome outcome, String reason) {}

  /** A file on its way: read, and to be saved, possibly by another thread. */
  Supplier<Result> take(Path file) {
    try {
      ImportedArticle article = read(file);
      Path other = files.putIfAbsent(article.key(), file);
      if (other != null) {
        Result result =
            rejected(
                file,
                "%s is %s in %s as well; give one of them another slug."
                    .formatted(other, article.key().slug(), article.key().locale()));
        return () -> result;
      }
      return () -> save(file, article);
    } catch (Invalid e) {
      Result result =
          rejected(
              file,
              e.violations().stream().map(ArticleImport::text).collect(Collectors.joining(" ")));
      return () -> result;
    } catch (CharacterCodingException e) {
      return () -> rejected(file, "The file is not UTF-8.");
    } catch (IOException e) {
      return () -> rejected(file, "The file cannot be read.");
    }
  }

  private Result save(Path file, ImportedArticle article) {
    try {
      return new Result(file, save(article), "");
    } catch (Refused e) {
      return rejected(file, e.getMessage());
    }
  }

  private static Result rejected(Path file, String reason) {
    return new Result(file, Outcome.REJECTED, reason);
  }

  private ImportedArticle read(Path file) throws IOException {
    String path = root.relativize(file).toString().replace('\\', '/');
    return ArticleFrontMatter.parse(path, Files.readString(file), defaultLocale);
  }

  private Outcome save(ImportedArticle article) {
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

  private static JsonObject content(ArticleDraft draft) {
    JsonArrayBuilder tags = Json.createArrayBuilder();
    draft.tags().forEach(tags::add);
    JsonObjectBuilder content =
        Json.createObjectBuilder()
            .add("title", draft.title())
            .add("summary", draft.summary())
            .add("body", draft.body())
            .add("tags", tags)
            .add("visibility", draft.visibility().name().toLowerCase(Locale.ROOT));
    draft.category().ifPresent(slug -> content.add("category", slug));
    return content.build();
  }

  private static boolean same(JsonObject wanted, JsonObject stored) {
    return List.of("title", "summary", "body", "tags", "visibility", "category").stream()
        .allMatch(key -> Objects.equals(value(wanted, key), value(stored, key)));
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
