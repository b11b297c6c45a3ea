package org.careline.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.careline.desk.account.AgentId;
import org.careline.desk.account.CustomerId;
import org.careline.desk.identity.Sessions;
import org.careline.desk.identity.SignedInAgent;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.desk.identity.StaffLogins;
import org.careline.web.site.AddressViewHandler;
import org.careline.web.site.RoutesFilter;
import org.careline.web.site.Unsent;
import org.careline.web.site.Visitor;

/**
 * Recognises who has signed in, with one statement a request, and asks everybody else to sign in
 * where a page is only for customers; staff who open one are told so. What they typed meanwhile is
 * kept.
 */
public class SessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(SessionFilter.class.getName());
  private static final String SIGN_IN = "/WEB-INF/pages/identity/sign-in.xhtml";
  private static final String FOR_CUSTOMERS = "/WEB-INF/pages/identity/for-customers.xhtml";

  private final transient Sessions sessions;
  private final transient StaffLogins staff;
  private final transient BrowserSession session;
  private final transient SignedIn signedIn;
  private final transient Visitor visitor;

  protected SessionFilter() {
    this(null, null, null, null, null);
  }

  @Inject
  public SessionFilter(
      Sessions sessions,
      StaffLogins staff,
      BrowserSession session,
      SignedIn signedIn,
      Visitor visitor) {
    this.sessions = sessions;
    this.staff = staff;
    this.session = session;
    this.signedIn = signedIn;
    this.visitor = visitor;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (CustomersOnly.isStatic(request)) {
      chain.doFilter(request, response);
      return;
    }
    session.key().ifPresent(key -> recognise(key, CustomersOnly.asks(request)));
    if (signedIn.anybody()) {
      // Nobody who finds the browser later may page back into the account.
      response.setHeader("Cache-Control", "no-store");
    }
    boolean enough =
        CustomersOnly.isForStaff(request) ? signedIn.anybody() : signedIn.customer().isPresent();
    if (signedIn.agent().isPresent() && CustomersOnly.isNotForStaff(RoutesFilter.pathOf(request))) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      request.getRequestDispatcher(FOR_CUSTOMERS).forward(new AsGet(request), response);
    } else if (enough || !CustomersOnly.asks(request)) {
      chain.doFilter(request, response);
    } else if (request.getMethod().equals("POST")) {
      Unsent.of(request, visitor.getAddress()).attachTo(request);
      // A script must not take the page for what it asked for.
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      request.setAttribute(AddressViewHandler.ADDRESS, "/sign-in");
      request.getRequestDispatcher(SIGN_IN).forward(new AsGet(request), response);
    } else {
      response.sendRedirect(SignInPage.address(visitor.getAddress()));
    }
  }

  private void recognise(SessionKey key, boolean needed) {
    try {
      if (key.staff()) {
        staff
            .current(new AgentId(key.person()), key.epoch())
            .ifPresentOrElse(this::welcome, session::end);
      } else {
        sessions
            .current(new CustomerId(key.person()), key.epoch())
            .ifPresentOrElse(this::welcome, session::end);
      }
    } catch (RuntimeException unreachable) {
      if (needed) {
        throw unreachable;
      }
      // Articles are read without the database; somebody signed in reads the public ones.
      LOG.log(Level.WARNING, "Session not checked", unreachable);
    }
  }

  private void welcome(SignedInAgent agent) {
    signedIn.is(agent);
    visitor.greet(agent.locale());
  }

  private void welcome(SignedInCustomer customer) {
    signedIn.is(customer);
    visitor.recognise(customer.name(), customer.locale(), customer.timeZone());
  }
}
