package org.careline.testkit;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.drone.spi.DroneInstanceEnhancer;
import org.jboss.arquillian.drone.spi.InstanceOrCallableInstance;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;

/**
 * What each browser is told when it is new. Pages come from the server and not by way of the
 * portal's worker: the driver stops a worker that starts, and now and then forgets to let it go on,
 * so that a page which waits for it never comes. A page that does not come is an error of the
 * driver, with a reason, before its client gives up after three minutes without one.
 */
@SuppressWarnings("deprecation") // Drone has no other way in yet
public final class BrowserSettings implements DroneInstanceEnhancer<WebDriver> {

  private static final Duration PAGE_PATIENCE = Duration.ofSeconds(60);

  @Override
  public int getPrecedence() {
    return 100;
  }

  @Override
  public boolean canEnhance(
      InstanceOrCallableInstance instance,
      Class<?> droneType,
      Class<? extends Annotation> qualifier) {
    return WebDriver.class.isAssignableFrom(droneType);
  }

  @Override
  public WebDriver enhance(WebDriver browser, Class<? extends Annotation> qualifier) {
    browser.manage().timeouts().pageLoadTimeout(PAGE_PATIENCE);
    HasCdp chromium = (HasCdp) browser;
    chromium.executeCdpCommand("Network.enable", Map.of());
    chromium.executeCdpCommand("Network.setBypassServiceWorker", Map.of("bypass", true));
    return browser;
  }

  @Override
  public WebDriver deenhance(WebDriver browser, Class<? extends Annotation> qualifier) {
    return browser;
  }
}
