package org.careline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code careline backup}: works while the instance runs, and while it does not. */
@Command(name = "backup", description = "Write the database with its attachments to a file")
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Option(names = "--data", description = "folder of the instance (./data)")
  private Path data = Path.of("data");

  @Mixin private DatabaseOptions options;

  @Override
  public Integer call() {
    Optional<Database.Address> external = options.address();
    if (external.isPresent()) {
      report(Database.find(external, Main.home(), data).address());
      return 0;
    }
    if (!Files.isDirectory(data.resolve("db"))) {
      throw new Failure("There is no database in %s.".formatted(data.toAbsolutePath().normalize()));
    }
    Optional<Database.Address> running = Database.Address.embedded(data);
    if (running.isPresent()) {
      report(running.get());
      return 0;
    }
    try (DataFolder folder = DataFolder.claim(data);
        Database database = Database.find(external, Main.home(), folder.root())) {
      report(database.address());
    }
    return 0;
  }

  private void report(Database.Address address) {
    try {
      long rows = Backup.write(address, file.toAbsolutePath());
      spec.commandLine()
          .getOut()
          .printf("%d rows, %,d KB in %s%n", rows, Files.size(file) / 1024, file);
    } catch (IOException e) {
      throw new Failure("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
    } catch (SQLException e) {
      throw new Failure("The database cannot be read: %s.".formatted(e.getMessage()), e);
    }
  }
}
