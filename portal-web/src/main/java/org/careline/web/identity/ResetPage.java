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
import org.careline.db.outcome.NotFound;
import org.careline.desk.identity.Passwords;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;
import org.careline.web.site.TooMany;

/** A forgotten password: asks for a link by mail, and with the link for a new password. */
@Named
@RequestScoped
public class ResetPage {

  private final RemoteAddress remote;
  private final Passwords passwords;
  private final FormErrors errors;
  private final TooMany tooMany;
  private final Clock clock;

  private String token;
  private String email;
  private String password;
  private boolean sent;
  private boolean usable = true;

  protected ResetPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public ResetPage(
      RemoteAddress remote, Passwords passwords, FormErrors errors, TooMany tooMany, Clock clock) {
    this.remote = remote;
    this.passwords = passwords;
    this.errors = errors;
    this.tooMany = tooMany;
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
  }

  public void load() {
    usable = token == null || passwords.mayReset(token, clock.instant());
  }

  /** The same answer whether or not the address is known. */
  public void ask() throws IOException {
    String address = Objects.requireNonNullElse(email, "");
    if (tooMany.passes(
        () -> passwords.forgot(address, remote.get(), clock.instant()), "signIn.slowedDown")) {
      Redirect.to("/reset?sent=true");
    }
  }

  public void choose() throws IOException {
    try {
      if (errors.accepted(
          () ->
              passwords.reset(token, Objects.requireNonNullElse(password, ""), clock.instant()))) {
        Redirect.to("/sign-in?notice=reset");
      }
    } catch (NotFound old) {
      usable = false;
    }
  }

  /** Which of the four faces of the page is shown. */
  public String getStep() {
    if (token != null) {
      return usable ? "choose" : "old";
    }
    return sent ? "sent" : "ask";
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isSent() {
    return sent;
  }

  public void setSent(boolean sent) {
    this.sent = sent;
  }
}
