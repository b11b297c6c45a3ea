package org.careline.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.careline.web.site.Site;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session waits for its visitor, and that its cookie never travels in the clear. */
@WebListener
public class SessionSettings implements ServletContextListener {

  private final int minutes;
  private final Site site;

  protected SessionSettings() {
    this(30, null);
  }

  /**
   * Asks for the settings.
   *
   * @param minutes without a request, after which a session ends
   */
  @Inject
  public SessionSettings(
      @ConfigProperty(name = "careline.session.minutes", defaultValue = "30") int minutes,
      Site site) {
    this.minutes = minutes;
    this.site = site;
  }

  /** That the cookie is SameSite stands in payara-web.xml, the only place Payara looks at. */
  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    context.setSessionTimeout(minutes);
    SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setName("careline");
    cookie.setHttpOnly(true);
    cookie.setSecure(site.isSecure());
  }
}
