package org.careline.testkit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jboss.arquillian.drone.spi.Destructor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;

/**
 * Closes the browser when its tests are over. The driver first says goodbye on a connection that
 * Chromium may have closed already, and then gives up before it ends the browser.
 */
public final class ClosingBrowser implements Destructor<WebDriver> {

  private static final Logger LOG = System.getLogger(ClosingBrowser.class.getName());

  /** Before the one of Drone. */
  @Override
  public int getPrecedence() {
    return 100;
  }

  @Override
  public void destroyInstance(WebDriver browser) {
    try {
      browser.quit();
    } catch (WebDriverException e) {
      LOG.log(Level.INFO, "The connection to the browser was closed before", e);
      browser.quit();
    }
  }
}
