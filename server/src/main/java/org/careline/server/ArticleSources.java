package org.careline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careline.kb.article.ArticleFrontMatter;

/**
 * Finds articles in a folder: Markdown, static HTML, the articles of a Zendesk help centre (JSON),
 * and CSV with a question and an answer in each row.
 */
final class ArticleSources {

  /** Beside a Markdown file, a folder of all files of its article. */
  static final String FILES = ".files";

  private static final Pattern KNOWN = Pattern.compile("(?i).*\\.(?:md|markdown|html?|json|csv)");
  private static final Pattern REFERENCE =
      Pattern.compile("]\\(\\s*<?([^)\\s>:?#]+\\.[A-Za-z0-9]{2,5})>?[^)]*\\)");

  private final Path root;
  private final String locale;

  private ArticleSources(Path root, String locale) {
    this.root = root;
    this.locale = locale;
  }

  /** All articles below a folder, or in one file, in the order of their names. */
  static List<ArticleSource> in(Path path, String locale) {
    Path root = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    ArticleSources sources = new ArticleSources(root, locale);
    try (Stream<Path> paths = Files.walk(path)) {
      List<Path> files =
          paths
              .filter(Files::isRegularFile)
              .filter(file -> KNOWN.matcher(file.toString()).matches())
              .filter(file -> !file.getFileName().toString().equals(ArticleExport.CATEGORIES))
              .filter(
                  file ->
                      !isBeside(
                          root.relativize(
                              file.toAbsolutePath().startsWith(root)
                                  ? file.toAbsolutePath()
                                  : file)))
              .map(file -> path.equals(file) ? file.toAbsolutePath() : file)
              .sorted()
              .toList();
      List<ArticleSource> found = new ArrayList<>();
      for (Path file : files) {
        found.addAll(sources.of(file));
      }
      if (found.isEmpty()) {
        throw new Failure("There are no articles in %s.".formatted(path));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("%s cannot be read.".formatted(path), e);
    }
  }

  /** Attachments of an article may be Markdown or HTML as well. */
  private static boolean isBeside(Path file) {
    for (Path step : file) {
      if (step.toString().endsWith(FILES) && !step.equals(file.getFileName())) {
        return true;
      }
    }
    return false;
  }

  private List<ArticleSource> of(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return QuestionsAndAnswers.in(file, locale);
    }
    if (name.endsWith(".json")) {
      return ZendeskArticles.in(file, locale);
    }
    String path = root.relativize(file).toString().replace('\\', '/');
    return List.of(
        new ArticleSource(
            "" + file,
            () ->
                name.matches(".*\\.html?")
                    ? HtmlArticle.read(file, path, locale)
                    : markdown(file, path)));
  }

  private ArticleSource.Found markdown(Path file, String path) throws IOException {
    String text = Files.readString(file);
    Map<String, Path> files = new TreeMap<>();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      add(files, file, reference.group(1));
    }
    Path beside =
        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", "") + FILES);
    if (Files.isDirectory(beside)) {
      try (Stream<Path> all = Files.list(beside)) {
        all.filter(Files::isRegularFile)
            .forEach(each -> files.put(each.getFileName().toString(), each));
      }
    }
    return new ArticleSource.Found(ArticleFrontMatter.parse(path, text, locale), files);
  }

  /** A file that the text mentions, if it is there and below the folder; no other article. */
  static void add(Map<String, Path> files, Path article, String reference) {
    Path file = article.resolveSibling(reference).normalize();
    boolean inside =
        file.toAbsolutePath().startsWith(article.toAbsolutePath().getParent().getParent());
    if (inside
        && Files.isRegularFile(file)
        && !file.toString().matches("(?i).*\\.(md|markdown|html?)")) {
      files.put(file.getFileName().toString(), file);
    }
  }
}
