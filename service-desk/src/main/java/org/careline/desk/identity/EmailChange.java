package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.Addresses;
import org.careline.desk.account.Checks;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.Customers;
import org.careline.desk.account.EmailAddress;

/** Moves an account to another e-mail address. */
@ApplicationScoped
@Transactional
public class EmailChange {

  private final Customers customers;
  private final Addresses addresses;
  private final Passwords passwords;
  private final Throttle throttle;
  private final LinkStore links;
  private final Audit audit;

  /** For the container's proxy. */
  protected EmailChange() {
    this(null, null, null, null, null, null);
  }

  @Inject
  EmailChange(
      Customers customers,
      Addresses addresses,
      Passwords passwords,
      Throttle throttle,
      LinkStore links,
      Audit audit) {
    this.customers = customers;
    this.addresses = addresses;
    this.passwords = passwords;
    this.throttle = throttle;
    this.links = links;
    this.audit = audit;
  }

  /**
   * Mails a confirmation link to the new address and a notice to the old one. Whether somebody else
   * has the new address is not told before it is confirmed.
   *
   * @throws org.careline.db.outcome.Invalid when the password is wrong
   */
  public void request(CustomerId id, String newEmail, String password, Instant now) {
    CustomerView customer = customers.byId(id).orElseThrow(() -> new NotFound("customer"));
    Checks checks = new Checks();
    Optional<EmailAddress> address = checks.email("email", newEmail);
    checks.require(
        address.isEmpty() || !address.get().value().equals(customer.email()),
        "email",
        "identity.email.unchanged");
    checks.done();
    passwords.prove(id, "password", password, now);
    if (throttle.begin(now, Throttle.Subject.mail(address.orElseThrow().value())).isPresent()) {
      return;
    }
    links.withdraw(Purpose.EMAIL_CHANGE, id, now);
    LinkId link =
        links.issue(Purpose.EMAIL_CHANGE, Optional.of(id), address.orElseThrow().value(), now);
    audit.customer(
        "customer.email-change-requested",
        id,
        customer.email(),
        now,
        JsonTree.object()
            .add("newEmail", address.orElseThrow().value())
            .add("name", customer.name())
            .add("locale", customer.locale().toLanguageTag())
            .add("link", link.value()));
  }

  /** The new address this link would confirm; empty when it is unknown, used or too old. */
  public Optional<String> pending(String token, Instant now) {
    return links.find(Purpose.EMAIL_CHANGE, token, now).map(Link::subject);
  }

  /**
   * Moves the account. Reset links that went to the old address stop working.
   *
   * @throws NotFound when the link is unknown, used or too old
   * @throws org.careline.db.outcome.Conflict when somebody else is known by the address
   */
  public CustomerId confirm(String token, Instant now) {
    Link link = links.redeem(Purpose.EMAIL_CHANGE, token, now);
    CustomerView customer =
        customers.byId(link.customer()).orElseThrow(() -> new NotFound("customer"));
    addresses.move(customer.id(), new EmailAddress(link.subject()), now);
    links.withdraw(Purpose.RESET, customer.id(), now);
    audit.customer(
        "customer.email-changed",
        customer.id(),
        link.subject(),
        now,
        JsonTree.object().add("oldEmail", customer.email()));
    return customer.id();
  }
}
