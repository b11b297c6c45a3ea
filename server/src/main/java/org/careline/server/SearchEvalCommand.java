package org.careline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code careline search-eval}: how well the product's own search answers a set of questions. */
@Command(name = "search-eval", description = "Measure the search with a set of questions")
final class SearchEvalCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "a folder with docs.jsonl, queries.tsv and qrels.tsv")
  private Path set;

  @Option(names = "--typos", description = "with one mistake in one word of each question")
  private boolean typos;

  @Override
  public Integer call() throws ReflectiveOperationException {
    for (String file : List.of("docs.jsonl", "queries.tsv", "qrels.tsv")) {
      if (!Files.isReadable(set.resolve(file))) {
        throw new Failure("There is no %s in %s.".formatted(file, set));
      }
    }
    try (URLClassLoader applications = applications()) {
      Object figures =
          applications
              .loadClass("org.careline.kb.search.SearchTrial")
              .getMethod("run", Path.class, boolean.class)
              .invoke(null, set, typos);
      spec.commandLine().getOut().println(figures);
    } catch (InvocationTargetException e) {
      throw new Failure("%s cannot be used: %s.".formatted(set, e.getCause()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  /** The search belongs to the applications: the server's own class path has no Lucene. */
  private static URLClassLoader applications() throws IOException {
    List<URL> urls = new ArrayList<>();
    // What both applications contain lies beside the server.
    urls.add(Main.home().resolve("shared.jar").toUri().toURL());
    for (String folder : List.of("apps/api/WEB-INF/lib", "payara/runtime")) {
      try (DirectoryStream<Path> jars =
          Files.newDirectoryStream(Main.home().resolve(folder), "*.jar")) {
        for (Path jar : jars) {
          urls.add(jar.toUri().toURL());
        }
      }
    }
    return new URLClassLoader(
        "search-eval", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
