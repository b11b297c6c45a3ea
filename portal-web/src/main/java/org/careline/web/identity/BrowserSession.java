package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.careline.desk.account.AgentId;
import org.careline.desk.account.CustomerId;
import org.careline.web.site.Unsent;

/** The session between a browser and the portal; there is none before somebody signs in. */
@RequestScoped
public class BrowserSession {

  private static final String KEY = SessionKey.class.getName();

  private final HttpServletRequest request;

  protected BrowserSession() {
    this(null);
  }

  @Inject
  public BrowserSession(HttpServletRequest request) {
    this.request = request;
  }

  /** Starts a session under a new id, so that nobody who knew an old one gets in. */
  void begin(CustomerId customer, int epoch) {
    end();
    remember(new SessionKey(customer.value(), false, epoch));
  }

  /** The same for somebody who works here. */
  void begin(AgentId agent, int epoch) {
    end();
    remember(new SessionKey(agent.value(), true, epoch));
  }

  /** Goes on with the session after every other one has ended, also under a new id. */
  public void continueWith(CustomerId customer, int epoch) {
    request.changeSessionId();
    remember(new SessionKey(customer.value(), false, epoch));
  }

  /** Keeps what was typed for the page it was meant for. */
  void keep(Unsent unsent) {
    unsent.keepIn(request.getSession());
  }

  void end() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  Optional<SessionKey> key() {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SessionKey) session.getAttribute(KEY));
  }

  private void remember(SessionKey key) {
    request.getSession().setAttribute(KEY, key);
  }
}
