package org.careline.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Payara Micro in this process. It boots while the database starts, and waits before it deploys.
 */
final class ApplicationServer implements AutoCloseable {

  private final PayaraMicroRuntime runtime;

  private ApplicationServer(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * Boots and deploys both applications.
   *
   * @param home where {@code payara} and {@code apps} lie, unpacked at build time
   * @param instance an empty folder for what this run of the server writes
   * @param log where everything it says goes
   * @param beforeDeployment called when the server is there and the applications are not
   */
  static ApplicationServer boot(
      Path home, Path instance, Path log, int port, boolean cluster, Runnable beforeDeployment) {
    Path payara = home.resolve("payara");
    // What Payara's own launcher sets: the runtime lies there already, do not unpack it.
    System.setProperty(
        "fish.payara.micro.BootJar", payara.resolve("launch-micro.jar").toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
    try {
      copy(payara.resolve("config"), instance.resolve("config"));
      copy(payara.resolve("lib"), instance.resolve("lib"));
      copy(payara.resolve("docroot"), instance.resolve("docroot"));
      adjust(instance.resolve("config/domain.xml"), cluster);
      Path logging = instance.resolve("config/logging.properties");
      Files.writeString(logging, Logging.properties(log));
      System.setProperty("java.util.logging.config.file", logging.toString());
      PayaraMicroRuntime runtime =
          micro()
              .setRootDir(instance.toFile())
              .setHttpPort(port)
              .setMinHttpThreads(8)
              .setMaxHttpThreads(64)
              .setNoCluster(!cluster)
              .setNoHazelcast(!cluster)
              .setPrintLogo(false)
              // The names decide the context roots.
              .addDeploymentFile(home.resolve("apps/api.war").toFile())
              .addDeploymentFile(home.resolve("apps/ROOT.war").toFile())
              .setPostBootHandler(commands -> beforeDeployment.run())
              .bootStrap();
      if (!runtime.getDeployedApplicationNames().containsAll(List.of("api", "ROOT"))) {
        throw new Failure("The applications cannot be deployed, see %s.".formatted(log));
      }
      return new ApplicationServer(runtime);
    } catch (IOException e) {
      throw new Failure("The application server cannot write to %s.".formatted(instance), e);
    } catch (BootstrapException e) {
      throw failure(e, log);
    }
  }

  /** Ours, if the server only passed it on. */
  private static Failure failure(Throwable cause, Path log) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof Failure failure) {
        return failure;
      }
    }
    return new Failure("The application server does not start, see %s.".formatted(log), cause);
  }

  /**
   * What Payara has no option for: no name of the product in every answer, connections that stay
   * open. And what its option comes too late for when it boots empty: no data grid.
   */
  private static void adjust(Path domain, boolean cluster) throws IOException {
    String xml =
        Files.readString(domain)
            .replace(
                "xpowered-by=\"false\" max-connections=\"250\"",
                "xpowered-by=\"false\" server-header=\"false\" max-connections=\"100000\"");
    if (!cluster) {
      xml =
          xml.replace(
                  "<hazelcast-config-specific-configuration enabled=\"true\">",
                  "<hazelcast-config-specific-configuration enabled=\"false\">")
              .replace("ejb-timer-service=\"DataGrid\"", "ejb-timer-service=\"Dummy\"");
    }
    Files.writeString(domain, xml);
  }

  /** Payara's class for a flat class path; its API jar only knows the one for a single file. */
  private static PayaraMicroBoot micro() {
    try {
      return (PayaraMicroBoot)
          Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
              .getMethod("getInstance")
              .invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new Failure("This installation has no application server.", e);
    }
  }

  /** Stops the applications and the server; twice is fine. */
  @Override
  public void close() {
    try {
      runtime.shutdown();
    } catch (BootstrapException | IllegalStateException stoppedAlready) {
      // Payara's own shutdown hook was faster.
      return;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
