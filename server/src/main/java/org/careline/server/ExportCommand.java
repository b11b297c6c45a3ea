package org.careline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code careline export articles}: a folder of Markdown with images, to keep or to import. */
@Command(name = "export", description = "Write articles to a folder")
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  // Only read by the parser, which refuses anything but the one kind there is.
  @SuppressWarnings("UnusedVariable")
  @Parameters(index = "0", paramLabel = "articles", description = "what is exported")
  private ImportCommand.Kind kind;

  @Parameters(index = "1", paramLabel = "DIR", description = "a new or empty folder")
  private Path folder;

  @Option(names = "--data", description = "folder of the instance (./data)")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    try {
      requireEmpty();
      ArticleExport.Written written =
          new ArticleExport(new Api(RunningInstance.in(data), "agent"), folder).write();
      spec.commandLine().getOut().printf("%d articles in %s%n", written.articles(), folder);
      if (written.unpublished() > 0) {
        spec.commandLine()
            .getOut()
            .printf(
                "%d of them as readers see them: their changes are not published%n",
                written.unpublished());
      }
      return 0;
    } catch (IOException e) {
      throw new Failure("%s cannot be written.".formatted(folder), e);
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new Failure("%s is not empty.".formatted(folder));
      }
    }
  }
}
