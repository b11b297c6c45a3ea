package org.careline.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.careline.db.outcome.NotFound;
import org.careline.desk.identity.EmailChange;
import org.careline.desk.identity.PendingVerification;
import org.careline.desk.identity.Registration;
import org.careline.desk.identity.SignInResult;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;
import org.careline.web.site.Texts;
import org.careline.web.site.Visitor;

/**
 * Confirms an address by a mailed link: of a new account, with its password, or a new one of an old
 * account. Opening the link only asks; programs that open every link in a mail confirm nothing.
 */
@Named
@RequestScoped
public class VerifyPage {

  private final Registration registration;
  private final EmailChange emailChange;
  private final BrowserSession session;
  private final Visitor visitor;
  private final FormErrors errors;
  private final Texts texts;
  private final Clock clock;

  private String token;
  private String change;
  private String password;

  protected VerifyPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public VerifyPage(
      Registration registration,
      EmailChange emailChange,
      BrowserSession session,
      Visitor visitor,
      FormErrors errors,
      Texts texts,
      Clock clock) {
    this.registration = registration;
    this.emailChange = emailChange;
    this.session = session;
    this.visitor = visitor;
    this.errors = errors;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What is shown, and so which button was pressed, depends on the address: read before all else.
   */
  @PostConstruct
  void read() {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    token = parameters.get("token");
    change = parameters.get("change");
  }

  /** Opens the account for whoever has the mail and knows the password, and signs in. */
  public void confirm() throws IOException {
    try {
      Optional<SignInResult.SignedIn> welcome =
          registration.verify(
              text(token),
              Objects.requireNonNullElse(password, ""),
              visitor.browserZone(),
              clock.instant());
      if (welcome.isPresent()) {
        session.begin(welcome.get().customer(), welcome.get().epoch());
        Redirect.to("/tickets");
      } else {
        errors.add("password", texts.get("verify.wrong"));
      }
    } catch (NotFound used) {
      token = null;
    }
  }

  public void confirmChange() throws IOException {
    try {
      if (errors.accepted(() -> emailChange.confirm(text(change), clock.instant()))) {
        Redirect.to("/sign-in?notice=changed");
      }
    } catch (NotFound used) {
      change = null;
    }
  }

  /** The address the link confirms; empty when the link no longer works. */
  public String getEmail() {
    return isMove()
        ? emailChange.pending(text(change), clock.instant()).orElse("")
        : registration
            .pending(text(token), clock.instant())
            .map(PendingVerification::email)
            .orElse("");
  }

  /** Whether an account moves to another address. */
  public boolean isMove() {
    return change != null;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getChange() {
    return change;
  }

  public void setChange(String change) {
    this.change = change;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  private static String text(String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
