package org.careline.testkit;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Payara Micro on an embedded database, started with the first test class and stopped after the
 * last: between them, deploying and undeploying do nothing.
 */
public final class CarelineContainer extends PayaraMicroDeployableContainer {

  private ProtocolMetaData deployed;
  private Archive<?> archive;
  private TestDatabase database;

  @Override
  public void setup(PayaraMicroContainerConfiguration configuration) {
    try {
      Path data = TestData.create();
      database = TestDatabase.start(data);
      int port = TestData.freePort();
      Careline.is(port, data, database);
      configuration.setCmdOptions(String.join(" ", javaOptions(data, port)));
      configuration.setExtraMicroOptions(String.join(" ", microOptions(data, port)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    super.setup(configuration);
  }

  private List<String> javaOptions(Path data, int port) {
    List<String> options =
        new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    Map<String, String> keys =
        Map.of(
            "careline.db.url", database.url(),
            "careline.db.user", database.user(),
            "careline.db.password", database.password(),
            "careline.data.dir", data.toString(),
            "careline.portal.url", "http://127.0.0.1:" + port,
            "careline.demo", System.getProperty("careline.test.demo", "false"),
            "careline.local.secret", Careline.SECRET);
    keys.forEach((key, value) -> options.add("-D" + key + "=" + value));
    String more = System.getProperty("careline.test.options", "");
    if (!more.isBlank()) {
      options.addAll(List.of(more.strip().split("\\s+")));
    }
    return options;
  }

  /** Sessions stay in memory, as on any node that stands alone. */
  private static final String ALONE =
      "set configs.config.server-config.availability-service.availability-enabled=false\n";

  private static List<String> microOptions(Path data, int port) throws IOException {
    Path commands = Files.writeString(data.resolve("preboot.txt"), ALONE);
    List<String> options =
        new ArrayList<>(
            List.of(
                "--port",
                String.valueOf(port),
                "--nohazelcast",
                "--prebootcommandfile",
                commands.toString(),
                "--logtofile",
                data.resolve("server.log").toString()));
    if (Wars.beside().isPresent()) {
      Wars.War war = Wars.beside().get();
      Path named = data.resolve(war.deployedAs());
      Files.copy(war.file(), named, StandardCopyOption.REPLACE_EXISTING);
      options.addAll(List.of("--deploy", named.toString()));
    }
    return options;
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> wanted) throws DeploymentException {
    if (deployed == null) {
      deployed = super.deploy(wanted);
      archive = wanted;
      Careline.awaitReady();
    }
    return deployed;
  }

  @Override
  public void undeploy(Archive<?> ignored) {
    // The next class wants it again.
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      if (archive != null) {
        super.undeploy(archive);
      }
    } catch (DeploymentException e) {
      throw new LifecycleException("The server does not stop", e);
    } finally {
      super.stop();
      database.close();
    }
  }
}
