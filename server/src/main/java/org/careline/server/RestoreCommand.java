package org.careline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code careline restore}: only while no instance works in the data folder. */
@Command(name = "restore", description = "Replace the database by a backup")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Option(names = "--data", description = "folder of the instance (./data)")
  private Path data = Path.of("data");

  @Option(names = "--db-url", description = "JDBC URL, if the database is not the embedded one")
  private Optional<String> dbUrl = Optional.empty();

  @Option(names = "--db-user")
  private Optional<String> dbUser = Optional.empty();

  @Option(names = "--db-password")
  private Optional<String> dbPassword = Optional.empty();

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      throw new Failure("There is no %s that can be read.".formatted(file));
    }
    try (DataFolder folder = DataFolder.claim(data);
        Database database =
            Database.open(
                Database.Address.of(dbUrl, dbUser, dbPassword), Main.home(), folder.root())) {
      long rows = Backup.restore(database.address(), file);
      // An index follows the log of the database it was made from; this is another one.
      folder.forget("index");
      spec.commandLine().getOut().printf("%d rows restored%n", rows);
    } catch (IOException e) {
      throw new Failure("%s cannot be restored: %s.".formatted(file, e.getMessage()), e);
    } catch (SQLException e) {
      throw new Failure("The database does not take it: %s.".formatted(e.getMessage()), e);
    }
    return 0;
  }
}
