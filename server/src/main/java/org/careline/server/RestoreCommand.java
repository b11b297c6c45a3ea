package org.careline.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.careline.db.MigrationFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private DatabaseOptions options;

  @Override
  public Integer call() {
    BackupFile backup = BackupFile.verified(file);
    try (DataFolder folder = DataFolder.claim(data);
        Database database = Database.find(options.address(), Main.home(), folder.root())) {
      if (!database.embedded()) {
        Restore.refuseUnderInstance(database.address());
      }
      long rows = Restore.apply(database.address(), backup);
      // An index follows the log of the database it was made from; this is another one.
      folder.forget("index");
      spec.commandLine().getOut().printf("%d rows restored%n", rows);
    } catch (IOException | SQLException | MigrationFailure e) {
      throw new Failure(
          "%s could not be restored, and the database is not complete now: %s"
              .formatted(file, e.getMessage()),
          e);
    }
    return 0;
  }
}
