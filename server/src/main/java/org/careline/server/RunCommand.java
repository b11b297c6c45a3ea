package org.careline.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code careline run}: everything in one process, and a database beside it. */
@Command(
    name = "run",
    description = "Start the portal, the API and, unless told otherwise, a database")
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--port", description = "HTTP port (8080)")
  private int port = 8080;

  @Option(names = "--data", description = "folder of everything that is kept (./data)")
  private Path data = Path.of("data");

  @Mixin private DatabaseOptions database;

  @Option(names = "--demo", description = "load a company with articles, customers and tickets")
  private boolean demo;

  @Option(names = "--cluster", description = "find other nodes and share sessions with them")
  private boolean cluster;

  @Option(
      names = "--warm-up",
      hidden = true,
      description = "end as soon as everything has answered")
  private boolean warmUp;

  @Override
  public Integer call() throws Exception {
    PrintWriter console = spec.commandLine().getOut();
    try (Instance instance = Instance.start(plan(), console)) {
      if (!warmUp) {
        instance.awaitEnd();
      }
    }
    return 0;
  }

  /** A warm-up is part of a build: it never touches the database and the nodes of the operator. */
  private Instance.Plan plan() throws IOException {
    return new Instance.Plan(
        port == 0 ? freePort() : port,
        data,
        warmUp ? Optional.empty() : database.address(),
        demo,
        cluster && !warmUp);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
