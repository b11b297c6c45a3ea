package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.careline.desk.account.Checks;
import org.careline.desk.identity.SignIn;
import org.careline.desk.identity.SignInResult;
import org.careline.web.site.FormErrors;
import org.careline.web.site.LocalAddress;
import org.careline.web.site.Redirect;
import org.careline.web.site.Texts;
import org.careline.web.site.TooMany;
import org.careline.web.site.Unsent;
import org.careline.web.site.Urls;

/** Asks for e-mail address and password, and leads on to where somebody wanted to go. */
@Named
@RequestScoped
public class SignInPage {

  private static final String START = "/tickets";
  private static final String DESK = "/desk/articles";

  private final HttpServletRequest request;
  private final RemoteAddress remote;
  private final SignIn signIn;
  private final BrowserSession session;
  private final FormErrors errors;
  private final Texts texts;
  private final TooMany tooMany;
  private final Clock clock;

  private String email;
  private String password;
  private String next;
  private String notice;

  protected SignInPage() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public SignInPage(
      HttpServletRequest request,
      RemoteAddress remote,
      SignIn signIn,
      BrowserSession session,
      FormErrors errors,
      Texts texts,
      TooMany tooMany,
      Clock clock) {
    this.request = request;
    this.remote = remote;
    this.signIn = signIn;
    this.session = session;
    this.errors = errors;
    this.texts = texts;
    this.tooMany = tooMany;
    this.clock = clock;
  }

  /** The address of the page that asks, and afterwards leads to the given one. */
  static String address(String next) {
    return "/sign-in?next=" + Urls.encode(next);
  }

  public void signIn() throws IOException {
    if (errors.accepted(this::requireBoth)) {
      authenticate();
    }
  }

  /** What was left out is said, and is no attempt. */
  private void requireBoth() {
    Checks checks = new Checks();
    checks.require(!orEmpty(email).isBlank(), "email", "account.text.missing");
    checks.require(!orEmpty(password).isBlank(), "password", "account.text.missing");
    checks.done();
  }

  private void authenticate() throws IOException {
    SignInResult result = signIn.authenticate(email, password, remote.get(), clock.instant());
    if (result instanceof SignInResult.SignedIn welcome) {
      session.begin(welcome.customer(), welcome.epoch());
      keepUnsent();
      Redirect.to(getNext());
    } else if (result instanceof SignInResult.StaffSignedIn colleague) {
      session.begin(colleague.agent(), colleague.epoch());
      if (CustomersOnly.isNotForStaff(path(getNext()))) {
        Redirect.to(DESK);
      } else {
        keepUnsent();
        Redirect.to(getNext());
      }
    } else if (result instanceof SignInResult.SlowedDown slowed) {
      tooMany.until(slowed.until(), "", "signIn.slowedDown");
    } else {
      errors.add("email", texts.get("signIn.refused"));
    }
  }

  private static String path(String address) {
    return address.split("[?#]", 2)[0];
  }

  private void keepUnsent() {
    Unsent.carriedBy(request, getNext()).ifPresent(session::keep);
  }

  /** What arrived after the session had ended; it travels with the form. */
  public List<Unsent.Field> getKept() {
    return unsent().map(Unsent::fields).orElse(List.of());
  }

  private Optional<Unsent> unsent() {
    return Unsent.attachedTo(request).or(() -> Unsent.carriedBy(request, getNext()));
  }

  public String getNext() {
    String wanted = Unsent.attachedTo(request).map(Unsent::address).orElse(next);
    return LocalAddress.of(wanted, START);
  }

  public void setNext(String next) {
    this.next = next;
  }

  /** What led here: {@code verified}, {@code reset}, {@code out}; nothing for a plain visit. */
  public String getNotice() {
    return orEmpty(notice);
  }

  public void setNotice(String notice) {
    this.notice = notice;
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

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
