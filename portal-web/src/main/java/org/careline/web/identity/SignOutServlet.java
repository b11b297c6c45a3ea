package org.careline.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends this session. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient BrowserSession session;
  private final transient SignedIn signedIn;

  protected SignOutServlet() {
    this(null, null);
  }

  @Inject
  public SignOutServlet(BrowserSession session, SignedIn signedIn) {
    this.session = session;
    this.signedIn = signedIn;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    session.end();
    response.sendRedirect("/sign-in?notice=out");
  }

  /** Somebody typed the address: sign-out is a form, so that no link can do it. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(signedIn.agent().isPresent() ? "/desk/articles" : "/account/security");
  }
}
