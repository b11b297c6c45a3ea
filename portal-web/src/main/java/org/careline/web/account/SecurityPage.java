package org.careline.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.careline.desk.account.CustomerId;
import org.careline.desk.identity.EmailChange;
import org.careline.desk.identity.Passwords;
import org.careline.desk.identity.Sessions;
import org.careline.web.identity.BrowserSession;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;

/** Another password, another e-mail address, and the end of all sessions elsewhere. */
@Named
@RequestScoped
public class SecurityPage {

  private final Passwords passwords;
  private final EmailChange emailChange;
  private final Sessions sessions;
  private final BrowserSession session;
  private final SignedIn signedIn;
  private final FormErrors errors;
  private final Clock clock;

  private String oldPassword;
  private String newPassword;
  private String email;
  private String passwordForEmail;
  private String done;

  protected SecurityPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public SecurityPage(
      Passwords passwords,
      EmailChange emailChange,
      Sessions sessions,
      BrowserSession session,
      SignedIn signedIn,
      FormErrors errors,
      Clock clock) {
    this.passwords = passwords;
    this.emailChange = emailChange;
    this.sessions = sessions;
    this.session = session;
    this.signedIn = signedIn;
    this.errors = errors;
    this.clock = clock;
  }

  /** Every other session ends; this one goes on. */
  public void changePassword() throws IOException {
    CustomerId me = signedIn.id();
    if (errors.accepted(
        () ->
            session.continueWith(
                me, passwords.change(me, text(oldPassword), text(newPassword), clock.instant())))) {
      Redirect.to("/account/security?done=password");
    }
  }

  public void changeEmail() throws IOException {
    if (errors.accepted(
        () ->
            emailChange.request(
                signedIn.id(), text(email), text(passwordForEmail), clock.instant()))) {
      Redirect.to("/account/security?done=email");
    }
  }

  public void signOutEverywhere() throws IOException {
    CustomerId me = signedIn.id();
    session.continueWith(me, sessions.signOutEverywhere(me, clock.instant()));
    Redirect.to("/account/security?done=sessions");
  }

  public String getAddress() {
    return signedIn.getCustomer().email();
  }

  public String getOldPassword() {
    return null;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return null;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPasswordForEmail() {
    return null;
  }

  public void setPasswordForEmail(String passwordForEmail) {
    this.passwordForEmail = passwordForEmail;
  }

  /** What was just done, to say so; nothing on a plain visit. */
  public String getDone() {
    return text(done);
  }

  public void setDone(String done) {
    this.done = done;
  }

  private static String text(String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
