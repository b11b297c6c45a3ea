package org.careline.server;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind the script {@code careline}. */
@Command(
    name = "careline",
    description = "Customer self-service portal with a headless API",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      TokenCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      SearchEvalCommand.class,
    })
public final class Main {

  private Main() {}

  /** Where this installation lies: libraries, applications, the programs of the database. */
  static Path home() {
    return Path.of(System.getProperty("careline.home"));
  }

  /** Ends the process unless the command is one that runs on, as {@code run} does. */
  public static void main(String[] arguments) {
    Logging.quiet();
    PrintWriter console = new PrintWriter(System.out, true, Charset.defaultCharset());
    CommandLine line = new CommandLine(new Main());
    line.setDefaultValueProvider(new Settings());
    line.setOut(console);
    line.setErr(new PrintWriter(System.err, true, Charset.defaultCharset()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (exception, command, result) -> {
          if (!(exception instanceof Failure)) {
            throw exception;
          }
          command.getErr().println("careline: " + exception.getMessage());
          command.getErr().flush();
          return 1;
        });
    int exit = line.execute(arguments);
    System.exit(exit);
  }
}
