package org.careline.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Payara Micro in this process: started empty, so that a database can start meanwhile. */
final class ApplicationServer implements AutoCloseable {

  private final PayaraMicroRuntime runtime;

  private ApplicationServer(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * Boots without applications.
   *
   * @param home where {@code payara} lies, unpacked at build time
   * @param instance an empty folder for what this run of the server writes
   * @param log where everything it says goes
   */
  static ApplicationServer boot(Path home, Path instance, Path log, int port, boolean cluster) {
    Path payara = home.resolve("payara");
    // What Payara's own launcher sets: the runtime lies there already, do not unpack it.
    System.setProperty(
        "fish.payara.micro.BootJar", payara.resolve("launch-micro.jar").toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
    // Descriptors are checked against their schemas in the build's tests.
    System.setProperty("org.jboss.weld.xml.disableValidating", "true");
    try {
      copy(payara.resolve("config"), instance.resolve("config"));
      copy(payara.resolve("lib"), instance.resolve("lib"));
      copy(payara.resolve("docroot"), instance.resolve("docroot"));
      adjust(instance.resolve("config/domain.xml"), port, cluster);
      try (InputStream common = ApplicationServer.class.getResourceAsStream("default-web.xml")) {
        Files.copy(
            common,
            instance.resolve("config/default-web.xml"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Path logging = instance.resolve("config/logging.properties");
      Files.writeString(logging, Logging.properties());
      System.setProperty("java.util.logging.config.file", logging.toString());
      return new ApplicationServer(
          micro()
              .setRootDir(instance.toFile())
              .setNoCluster(!cluster)
              .setNoHazelcast(!cluster)
              .setPrintLogo(false)
              .bootStrap());
    } catch (IOException e) {
      throw new Failure("The application server cannot write to %s.".formatted(instance), e);
    } catch (BootstrapException e) {
      throw new Failure("The application server does not start, see %s.".formatted(log), e);
    }
  }

  /**
   * What Payara has no option for: no name of the product in every answer, connections that stay
   * open, no check of descriptors against their schemas, which the build's tests have passed, beans
   * made one after the other, because the second core is busy with compiling. What its options make
   * a command each, which costs a start: port and threads. And what its option comes too late for
   * when it boots empty: no data grid, and no attempt to keep each session there, which would be a
   * stack trace for each request.
   */
  private static void adjust(Path domain, int port, boolean cluster) throws IOException {
    String xml =
        Files.readString(domain)
            .replace("port=\"8080\"", "port=\"%d\"".formatted(port))
            .replace(
                "\"http-thread-pool\" min-thread-pool-size=\"2\" max-thread-pool-size=\"200\"",
                "\"http-thread-pool\" min-thread-pool-size=\"8\" max-thread-pool-size=\"64\"")
            .replace(
                "xpowered-by=\"false\" max-connections=\"250\"",
                "xpowered-by=\"false\" server-header=\"false\" max-connections=\"100000\"")
            .replace("<das-config>", "<das-config deploy-xml-validation=\"none\">")
            .replace(
                "enable-concurrent-deployment=\"true\"", "enable-concurrent-deployment=\"false\"");
    if (!cluster) {
      xml =
          xml.replace(
                  "<hazelcast-config-specific-configuration enabled=\"true\">",
                  "<hazelcast-config-specific-configuration enabled=\"false\">")
              .replace("ejb-timer-service=\"DataGrid\"", "ejb-timer-service=\"Dummy\"")
              .replace(
                  "<availability-service availability-enabled=\"true\">",
                  "<availability-service availability-enabled=\"false\">");
    }
    Files.writeString(domain, xml);
  }

  /**
   * Payara's class for a flat class path; its API jar only knows the one for a single file. Nodes
   * find each other by multicast, unless they are named ({@code host1:6900,host2:6900}): Payara has
   * an option for that on its own command line, and no method.
   */
  private static PayaraMicroBoot micro() {
    try {
      Class<?> type = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
      Object micro = type.getMethod("getInstance").invoke(null);
      Optional<String> nodes = Settings.find("careline.cluster.nodes");
      if (nodes.isPresent()) {
        Field mode = type.getDeclaredField("clustermode");
        mode.setAccessible(true);
        mode.set(micro, "tcpip:" + nodes.get());
      }
      return (PayaraMicroBoot) micro;
    } catch (ReflectiveOperationException e) {
      throw new Failure("This installation has no application server.", e);
    }
  }

  /** Deploys an unpacked WAR. */
  void deploy(String name, String contextRoot, Path application, Path log) {
    if (!runtime.deploy(name, contextRoot, application.toFile())
        || !runtime.getDeployedApplicationNames().contains(name)) {
      throw new Failure("%s cannot be deployed, see %s.".formatted(name, log));
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
