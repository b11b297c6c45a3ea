package org.careline.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code careline import articles}: a folder of Markdown, HTML or CSV, or a Zendesk help centre,
 * again and again with the same result.
 */
@Command(name = "import", description = "Load a folder into the running instance")
final class ImportCommand implements Callable<Integer> {

  private static final int AT_ONCE = 4;

  /** What can be imported. */
  enum Kind {
    ARTICLES
  }

  @Spec private CommandSpec spec;

  // Only read by the parser, which refuses anything but the one kind there is.
  @SuppressWarnings("UnusedVariable")
  @Parameters(index = "0", paramLabel = "articles", description = "what is imported")
  private Kind kind;

  @Parameters(index = "1", paramLabel = "PATH", description = "a folder, or one file")
  private Path path;

  @Option(names = "--data", description = "folder of the instance (./data)")
  private Path data = Path.of("data");

  @Option(names = "--locale", description = "language of files that do not say it (en)")
  private String locale = "en";

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    if (!Files.exists(path)) {
      throw new Failure("There is no %s.".formatted(path));
    }
    List<ArticleSource> files = ArticleSources.in(path, locale);
    ArticleImport articles = new ArticleImport(new Api(RunningInstance.in(data), "admin"));
    categories(articles);
    Map<ArticleImport.Outcome, Integer> counts = new EnumMap<>(ArticleImport.Outcome.class);
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<ArticleImport.Result>> results =
          files.stream().map(articles::take).map(save -> workers.submit(save::get)).toList();
      int done = 0;
      for (Future<ArticleImport.Result> future : results) {
        ArticleImport.Result result = get(future, done, files.size());
        counts.merge(result.outcome(), 1, Integer::sum);
        done++;
        if (result.outcome() == ArticleImport.Outcome.REJECTED) {
          console.printf("rejected %s: %s%n", result.file(), result.reason());
        }
        if (done % 100 == 0 && done < files.size()) {
          console.printf("%d of %d ...%n", done, files.size());
        }
      }
    } finally {
      workers.shutdownNow();
    }
    int rejected = counts.getOrDefault(ArticleImport.Outcome.REJECTED, 0);
    console.printf(
        "%d %s: %d created, %d changed, %d unchanged, %d rejected%n",
        files.size(),
        kind.name().toLowerCase(Locale.ROOT),
        counts.getOrDefault(ArticleImport.Outcome.CREATED, 0),
        counts.getOrDefault(ArticleImport.Outcome.CHANGED, 0),
        counts.getOrDefault(ArticleImport.Outcome.UNCHANGED, 0),
        rejected);
    return rejected == 0 ? 0 : 1;
  }

  private static ArticleImport.Result get(Future<ArticleImport.Result> future, int done, int files)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new Failure(
          "%s The first %d of %d files are done; start again to go on."
              .formatted(cause instanceof Failure ? cause.getMessage() : cause, done, files),
          e);
    }
  }

  private void categories(ArticleImport articles) {
    Path file = path.resolve(ArticleExport.CATEGORIES);
    if (Files.isRegularFile(file)) {
      try {
        articles.categories(file);
      } catch (IOException e) {
        throw new Failure("%s cannot be read.".formatted(file), e);
      }
    }
  }
}
