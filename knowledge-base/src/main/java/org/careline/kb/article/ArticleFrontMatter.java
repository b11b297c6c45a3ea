package org.careline.kb.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a Markdown file with YAML front matter: title, slug, locale, category, summary, tags,
 * products, visibility, readers, status. Without it the title is the first heading, slug and
 * category come from the path, and the article is published for everybody.
 */
public final class ArticleFrontMatter {

  private static final Pattern FILE =
      Pattern.compile(
          "\\A\\x{FEFF}?---[ \\t]*\\R(.*?)^---[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern TITLE =
      Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*#*[ \\t]*(?:\\R|\\z)");
  private static final Pattern ANY_HEADING =
      Pattern.compile("^#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern NAME =
      Pattern.compile(
          "(.*?)(?:\\.([a-z]{2,3}(?:-[A-Z]{2})?))?\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCALE_FOLDER = Pattern.compile("[a-z]{2}(?:[-_][A-Z]{2})?");

  private final List<Violation> violations = new ArrayList<>();
  private final List<String> folders;
  private final String name;
  private final Optional<String> locale;
  private Map<?, ?> head = Map.of();

  private ArticleFrontMatter(String path) {
    String[] steps = path.split("/");
    Matcher file = NAME.matcher(steps[steps.length - 1]);
    boolean known = file.matches();
    List<String> above = new ArrayList<>(Arrays.asList(steps).subList(0, steps.length - 1));
    above.removeIf(step -> step.isEmpty() || step.equals("."));
    Optional<String> folder =
        above.isEmpty() ? Optional.empty() : Optional.of(above.get(0)).filter(this::isLocale);
    folder.ifPresent(above::remove);
    String base = known ? file.group(1) : steps[steps.length - 1];
    boolean unnamed = base.equalsIgnoreCase("index") || base.equalsIgnoreCase("readme");
    this.name = unnamed && !above.isEmpty() ? above.get(above.size() - 1) : base;
    this.folders = above;
    this.locale =
        (known ? Optional.ofNullable(file.group(2)) : Optional.<String>empty())
            .or(() -> folder)
            .map(tag -> tag.replace('_', '-'));
  }

  /**
   * Reads one file. Throws Invalid with all that is wrong with it.
   *
   * @param path of the file below the imported folder, with slashes: {@code phones/reset.md}
   * @param defaultLocale where neither the file nor a folder such as {@code de} says another one
   */
  public static ImportedArticle parse(String path, String content, String defaultLocale) {
    return new ArticleFrontMatter(path).read(content, defaultLocale);
  }

  /** The slug that a title or file name leads to; empty when none can be made of it. */
  public static String slugOf(String name) {
    return Slug.from(name);
  }

  private ImportedArticle read(String content, String defaultLocale) {
    String body = content;
    Matcher front = FILE.matcher(content);
    if (front.find()) {
      head = yaml(front.group(1));
      body = content.substring(front.end());
    }
    Optional<String> given = text("title");
    Matcher first = TITLE.matcher(body);
    if (first.find() && given.orElse(plain(first.group(1))).equals(plain(first.group(1)))) {
      // The page shows the title already.
      given = Optional.of(plain(first.group(1)));
      body = body.substring(first.end());
    }
    String title = given.or(() -> anyHeading(content)).orElse("");
    if (title.isBlank()) {
      violations.add(Violation.of("title", "import.title.missing"));
    }
    String slug = Slug.from(text("slug").orElse(name));
    if (slug.isEmpty()) {
      violations.add(Violation.of("slug", "import.slug.missing"));
    }
    List<String> categories = categories();
    ArticleDraft draft =
        new ArticleDraft(
            title,
            text("summary").or(() -> text("description")).orElse(""),
            body.strip() + "\n",
            last(categories),
            list("tags"),
            list("products"),
            visibility(),
            list("readers"));
    ArticleKey key = new ArticleKey(slug, localeOr(defaultLocale));
    ArticleStatus status = status();
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    return new ImportedArticle(key, draft, categories, status);
  }

  private static Map<?, ?> yaml(String text) {
    try {
      // Aliases are limited by the library; a front matter that needs more is an attack.
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
      if (loaded == null) {
        return Map.of();
      }
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw new Invalid(Violation.of("frontMatter", "import.frontmatter.form"));
    } catch (YamlEngineException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Invalid(Violation.of("frontMatter", "import.frontmatter.broken", message));
    }
  }

  private Optional<String> text(String key) {
    Object value = head.get(key);
    if (value instanceof Map || value instanceof List) {
      violations.add(Violation.of(key, "import.value.form", key));
      return Optional.empty();
    }
    return Optional.ofNullable(value)
        .map(String::valueOf)
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }

  private List<String> list(String key) {
    Object value = head.get(key);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return text(key).map(line -> Arrays.asList(line.split(","))).orElse(List.of());
  }

  /** Slugs of the categories around the article, outermost first. */
  private List<String> categories() {
    List<String> steps =
        text("category").map(path -> Arrays.asList(path.split("/"))).orElse(folders);
    return steps.stream().map(Slug::from).filter(slug -> !slug.isEmpty()).distinct().toList();
  }

  private Visibility visibility() {
    Optional<String> code = text("visibility").map(text -> text.toLowerCase(Locale.ROOT));
    if (code.isPresent() && Visibility.of(code.get()).isEmpty()) {
      violations.add(Violation.of("visibility", "import.visibility.unknown", code.get()));
    }
    return code.flatMap(Visibility::of).orElse(Visibility.PUBLIC);
  }

  private ArticleStatus status() {
    Optional<String> code = text("status").map(text -> text.toLowerCase(Locale.ROOT));
    if (code.isPresent() && ArticleStatus.of(code.get()).isEmpty()) {
      violations.add(Violation.of("status", "import.status.unknown", code.get()));
    }
    return code.flatMap(ArticleStatus::of).orElse(ArticleStatus.PUBLISHED);
  }

  private String localeOr(String defaultLocale) {
    String tag = text("locale").or(() -> locale).orElse(defaultLocale).replace('_', '-');
    Optional<String> known = LocaleTag.parse(tag);
    if (known.isEmpty()) {
      violations.add(Violation.of("locale", "locale.form"));
    }
    return known.orElse(defaultLocale);
  }

  private boolean isLocale(String folder) {
    return LOCALE_FOLDER.matcher(folder).matches()
        && Arrays.asList(Locale.getISOLanguages()).contains(folder.substring(0, 2));
  }

  private static Optional<String> anyHeading(String body) {
    Matcher heading = ANY_HEADING.matcher(body);
    return heading.find() ? Optional.of(plain(heading.group(1))) : Optional.empty();
  }

  private static Optional<String> last(List<String> categories) {
    return categories.isEmpty()
        ? Optional.empty()
        : Optional.of(categories.get(categories.size() - 1));
  }

  /** A heading without the marks of emphasis and code. */
  private static String plain(String heading) {
    return heading.replaceAll("[*`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "").strip();
  }
}
