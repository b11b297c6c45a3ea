package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.careline.desk.identity.Registration;
import org.careline.desk.identity.SignUp;
import org.careline.web.site.Redirect;
import org.careline.web.site.TooMany;
import org.careline.web.site.Visitor;

/** A new account; the same answer whether or not the address has one. */
@Named
@RequestScoped
public class SignUpPage {

  private final RemoteAddress remote;
  private final Registration registration;
  private final Visitor visitor;
  private final TooMany tooMany;
  private final Clock clock;

  private String name;
  private String email;
  private String password;
  private boolean sent;

  protected SignUpPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public SignUpPage(
      RemoteAddress remote,
      Registration registration,
      Visitor visitor,
      TooMany tooMany,
      Clock clock) {
    this.remote = remote;
    this.registration = registration;
    this.visitor = visitor;
    this.tooMany = tooMany;
    this.clock = clock;
  }

  public void register() throws IOException {
    SignUp signUp =
        new SignUp(
            Objects.requireNonNullElse(email, ""),
            Objects.requireNonNullElse(name, ""),
            Objects.requireNonNullElse(password, ""),
            visitor.locale());
    if (tooMany.passes(
        () -> registration.register(signUp, remote.get(), clock.instant()), "signIn.slowedDown")) {
      Redirect.to("/sign-up?sent=true");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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

  /** Whether the mail is on its way, and nothing is left to fill in. */
  public boolean isSent() {
    return sent;
  }

  public void setSent(boolean sent) {
    this.sent = sent;
  }
}
