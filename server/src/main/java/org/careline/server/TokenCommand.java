package org.careline.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code careline token}: a bearer token, and nothing else, on standard output. */
@Command(name = "token", description = "Print a bearer token for the running instance")
final class TokenCommand implements Callable<Integer> {

  /** What a client of the API may be. */
  enum Role {
    AGENT,
    LEAD,
    ADMIN;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
  private Role role;

  @Option(names = "--data", description = "folder of the instance (./data)")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    Api api = new Api(RunningInstance.in(data), role.key());
    spec.commandLine().getOut().println(api.token());
    return 0;
  }
}
