package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.desk.account.Actor;
import org.careline.desk.account.Addresses;
import org.careline.desk.account.Checks;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.CustomerStatus;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.Customers;

/** Changing a password, and getting a new one when it is forgotten. */
@ApplicationScoped
@Transactional
public class Passwords {

  private final Customers customers;
  private final Addresses addresses;
  private final Credentials credentials;
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final LinkStore links;
  private final Audit audit;

  /** For the container's proxy. */
  protected Passwords() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Passwords(
      Customers customers,
      Addresses addresses,
      Credentials credentials,
      PasswordHasher hasher,
      Throttle throttle,
      LinkStore links,
      Audit audit) {
    this.customers = customers;
    this.addresses = addresses;
    this.credentials = credentials;
    this.hasher = hasher;
    this.throttle = throttle;
    this.links = links;
    this.audit = audit;
  }

  /**
   * Mails a reset link, if there is such a customer; the caller cannot tell. A guest or an invited
   * customer chooses his first password this way: the link proves the address.
   *
   * @return when to try again if too much came from this network and nothing was done
   */
  public Optional<Instant> forgot(String email, String remoteAddress, Instant now) {
    Checks checks = new Checks();
    String address = checks.email("email", email).map(Object::toString).orElse("");
    checks.done();
    Optional<Instant> wait = throttle.begin(now, Throttle.Subject.remote(remoteAddress));
    if (wait.isEmpty() && throttle.begin(now, Throttle.Subject.mail(address)).isEmpty()) {
      customers
          .byEmail(address)
          .filter(customer -> customer.status() != CustomerStatus.DEACTIVATED)
          .ifPresent(customer -> sendLink(customer, now));
    }
    return wait;
  }

  private void sendLink(CustomerView customer, Instant now) {
    LinkId link = links.issue(Purpose.RESET, Optional.of(customer.id()), customer.email(), now);
    audit.customer(
        "customer.password-reset-requested",
        customer.id(),
        customer.email(),
        now,
        JsonTree.object()
            .add("name", customer.name())
            .add("locale", customer.locale().toLanguageTag())
            .add("link", link.value()));
  }

  /** Whether a reset link still works. */
  public boolean mayReset(String token, Instant now) {
    return links.find(Purpose.RESET, token, now).isPresent();
  }

  /**
   * Sets a new password and ends every session.
   *
   * @throws NotFound when the link is unknown, used or too old
   * @throws Invalid when the password breaks a rule; the link works on
   */
  public CustomerId reset(String token, String newPassword, Instant now) {
    Link link = links.redeem(Purpose.RESET, token, now);
    CustomerId customer = link.customer();
    Checks checks = new Checks();
    PasswordRules.check(checks, "password", newPassword, link.subject());
    checks.done();
    addresses.confirm(customer, now);
    credentials.set(customer, hasher.hash(newPassword), now);
    links.withdraw(Purpose.RESET, customer, now);
    links.withdraw(Purpose.EMAIL_CHANGE, customer, now);
    throttle.forgive(Throttle.Subject.account(link.subject()));
    audit.customer(
        "customer.password-changed",
        customer,
        link.subject(),
        now,
        JsonTree.object().add("by", "reset"));
    return customer;
  }

  /**
   * Changes the password and ends every other session.
   *
   * @return the epoch for the session that goes on
   * @throws Invalid when the old password is wrong or the new one breaks a rule
   */
  public int change(CustomerId customer, String oldPassword, String newPassword, Instant now) {
    Credentials.Known known = credentials.of(customer);
    prove(known, "oldPassword", oldPassword, now);
    Checks checks = new Checks();
    PasswordRules.check(checks, "newPassword", newPassword, known.email());
    checks.require(!newPassword.equals(oldPassword), "newPassword", "identity.password.unchanged");
    checks.done();
    int epoch = credentials.set(customer, hasher.hash(newPassword), now);
    links.withdraw(Purpose.RESET, customer, now);
    audit.customer(
        "customer.password-changed",
        customer,
        known.email(),
        now,
        JsonTree.object().add("by", "customer"));
    return epoch;
  }

  /**
   * Gives a customer a password that was made for him, and with it an account. Whoever hands it out
   * vouches for the address.
   */
  public void assign(CustomerId id, String password, Instant now) {
    CustomerView customer = customers.byId(id).orElseThrow(() -> new NotFound("customer"));
    Checks checks = new Checks();
    PasswordRules.check(checks, "password", password, customer.email());
    checks.done();
    addresses.confirm(id, now);
    credentials.set(id, hasher.hash(password), now);
    audit.other(
        "customer.password-assigned",
        id.subject(),
        Actor.SYSTEM,
        now,
        JsonTree.object().add("email", customer.email()));
  }

  /**
   * Makes sure that the one who has the session knows the password as well.
   *
   * @throws Invalid if not
   */
  public void prove(CustomerId customer, String field, String password, Instant now) {
    prove(credentials.of(customer), field, password, now);
  }

  private void prove(Credentials.Known known, String field, String password, Instant now) {
    Throttle.Subject account = Throttle.Subject.account(known.email());
    if (throttle.begin(now, account).isPresent()) {
      throw new Invalid(Violation.of(field, "identity.password.slow"));
    }
    if (!hasher.matches(password, known.passwordHash())) {
      throw new Invalid(Violation.of(field, "identity.password.wrong"));
    }
    throttle.forgive(account);
  }
}
