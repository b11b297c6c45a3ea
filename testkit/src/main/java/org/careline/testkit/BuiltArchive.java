package org.careline.testkit;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The same deployment for every test class: the WAR as the module built it. */
public final class BuiltArchive implements DeploymentScenarioGenerator {

  @Override
  public List<DeploymentDescription> generate(TestClass testClass) {
    WebArchive archive =
        ShrinkWrap.create(ZipImporter.class, Wars.main().deployedAs())
            .importFrom(Wars.main().file().toFile())
            .as(WebArchive.class);
    return List.of(new DeploymentDescription("careline", archive).shouldBeTestable(false));
  }
}
