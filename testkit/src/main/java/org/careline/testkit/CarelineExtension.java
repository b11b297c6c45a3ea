package org.careline.testkit;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.drone.spi.Destructor;
import org.jboss.arquillian.drone.spi.DroneInstanceEnhancer;

/** Puts our container and our deployment in the place of Arquillian's. */
public final class CarelineExtension implements LoadableExtension {

  @Override
  @SuppressWarnings("deprecation")
  public void register(ExtensionBuilder builder) {
    builder
        .service(DroneInstanceEnhancer.class, BrowserSettings.class)
        .service(Destructor.class, ClosingBrowser.class)
        .override(
            DeployableContainer.class,
            PayaraMicroDeployableContainer.class,
            CarelineContainer.class)
        .override(
            DeploymentScenarioGenerator.class,
            AnnotationDeploymentScenarioGenerator.class,
            BuiltArchive.class);
  }
}
