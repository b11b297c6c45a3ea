package org.careline.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session waits for its visitor, and that its cookie never travels in the clear. */
@WebListener
public class SessionSettings implements ServletContextListener {

  private final int minutes;
  private final Optional<String> portal;

  protected SessionSettings() {
    this(30, Optional.empty());
  }

  /**
   * Asks for the settings.
   *
   * @param minutes without a request, after which a session ends
   */
  @Inject
  public SessionSettings(
      @ConfigProperty(name = "careline.session.minutes", defaultValue = "30") int minutes,
      @ConfigProperty(name = "careline.portal.url") Optional<String> portal) {
    this.minutes = minutes;
    this.portal = portal;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    context.setSessionTimeout(minutes);
    context.getSessionCookieConfig().setName("careline");
    context.getSessionCookieConfig().setHttpOnly(true);
    context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
    context
        .getSessionCookieConfig()
        .setSecure(portal.filter(url -> url.startsWith("https:")).isPresent());
  }
}
