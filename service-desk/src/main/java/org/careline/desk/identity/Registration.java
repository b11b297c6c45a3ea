package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.Actor;
import org.careline.desk.account.Addresses;
import org.careline.desk.account.Checks;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.CustomerStatus;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.Customers;
import org.careline.desk.account.EmailAddress;

/**
 * How a visitor becomes a customer with a password.
 *
 * <p>Until the address is confirmed nothing that was typed touches a customer's record, and nobody
 * learns whether there is one. When it is confirmed, the record of a guest or an invited customer
 * becomes the registered customer's, with the tickets that hang on it.
 */
@ApplicationScoped
@Transactional
public class Registration {

  private static final int LONGEST_NAME = 120;

  /** The name stands in mail to an address that may be somebody else's: it must not advertise. */
  private static final Pattern ADVERTISING = Pattern.compile("://|@|(?i)www\\.");

  private final EntityManager entities;
  private final Customers customers;
  private final Addresses addresses;
  private final Credentials credentials;
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final LinkStore links;
  private final Audit audit;

  /** For the container's proxy. */
  protected Registration() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  Registration(
      EntityManager entities,
      Customers customers,
      Addresses addresses,
      Credentials credentials,
      PasswordHasher hasher,
      Throttle throttle,
      LinkStore links,
      Audit audit) {
    this.entities = entities;
    this.customers = customers;
    this.addresses = addresses;
    this.credentials = credentials;
    this.hasher = hasher;
    this.throttle = throttle;
    this.links = links;
    this.audit = audit;
  }

  /**
   * Asks the address for confirmation by mail. The answer, and the time it takes, are the same for
   * known and unknown addresses.
   *
   * @return when to try again if too much came from this network and nothing was done
   * @throws org.careline.db.outcome.Invalid when the input breaks a rule
   */
  public Optional<Instant> register(SignUp signUp, String remoteAddress, Instant now) {
    Checks checks = new Checks();
    Optional<EmailAddress> email = checks.email("email", signUp.email());
    String name = checks.line("name", signUp.name(), LONGEST_NAME);
    checks.require(!ADVERTISING.matcher(name).find(), "name", "identity.name.link");
    checks.locale("locale", signUp.locale());
    PasswordRules.check(checks, "password", signUp.password(), signUp.email());
    checks.done();
    Optional<Instant> wait = throttle.begin(now, Throttle.Subject.remote(remoteAddress));
    if (wait.isPresent()) {
      return wait;
    }
    String hash = hasher.hash(signUp.password());
    if (throttle.begin(now, Throttle.Subject.mail(email.orElseThrow().value())).isEmpty()) {
      sweep(now);
      write(email.orElseThrow(), name, signUp.locale(), hash, now);
    }
    return Optional.empty();
  }

  private void write(EmailAddress email, String name, Locale locale, String hash, Instant now) {
    Optional<CustomerView> known = customers.byEmail(email.value());
    CustomerStatus status = known.map(CustomerView::status).orElse(CustomerStatus.GUEST);
    switch (status) {
      case GUEST, INVITED -> askForConfirmation(email, name, locale, hash, now);
      case ACTIVE -> tellOwner(known.orElseThrow(), now);
      case DEACTIVATED -> {
        // Neither invited back nor told why.
      }
    }
  }

  /** What this link would confirm; empty when it is unknown, used or too old. */
  public Optional<PendingVerification> pending(String token, Instant now) {
    return links
        .find(Purpose.VERIFY, token, now)
        .flatMap(this::pending)
        .map(pending -> new PendingVerification(pending.email().value(), pending.name()));
  }

  /**
   * Confirms the address for somebody who knows the password of the sign-up as well; it is good
   * from now on. The owner of a mailbox who opens a link that he did not ask for does not let the
   * stranger in who asked for it.
   *
   * @param timeZone of the browser, where it is known
   * @return empty when the password is wrong; the link works on
   * @throws NotFound when the link is unknown, used or too old
   */
  public Optional<SignInResult.SignedIn> verify(
      String token, String password, Optional<ZoneId> timeZone, Instant now) {
    PendingRegistration pending =
        links
            .find(Purpose.VERIFY, token, now)
            .flatMap(this::pending)
            .orElseThrow(() -> new NotFound("link"));
    Throttle.Subject account = Throttle.Subject.account(pending.email().value());
    if (throttle.begin(now, account).isPresent()
        || !hasher.matches(password, pending.passwordHash())) {
      return Optional.empty();
    }
    throttle.forgive(account);
    links.redeem(Purpose.VERIFY, token, now);
    CustomerId customer = complete(pending, timeZone, now);
    return Optional.of(new SignInResult.SignedIn(customer, credentials.of(customer).epoch()));
  }

  private CustomerId complete(PendingRegistration pending, Optional<ZoneId> timeZone, Instant now) {
    EmailAddress email = pending.email();
    CustomerId customer =
        addresses.register(email, pending.name(), pending.locale(), timeZone, now);
    credentials.set(customer, pending.passwordHash(), now);
    for (PendingRegistration other : waitingFor(email)) {
      entities.remove(other);
    }
    links.withdraw(Purpose.RESET, customer, now);
    entities.flush();
    audit.customer(
        "customer.registered",
        customer,
        email.value(),
        now,
        JsonTree.object()
            .add("name", pending.name())
            .add("locale", pending.locale().toLanguageTag()));
    return customer;
  }

  private void askForConfirmation(
      EmailAddress email, String name, Locale locale, String hash, Instant now) {
    PendingRegistration pending = new PendingRegistration(email, name, locale, hash, now);
    entities.persist(pending);
    entities.flush();
    LinkId link = links.issue(Purpose.VERIFY, Optional.empty(), String.valueOf(pending.id()), now);
    audit.other(
        "customer.verification-requested",
        "registration:" + pending.id(),
        Actor.guest(email.value()),
        now,
        JsonTree.object()
            .add("email", email.value())
            .add("name", name)
            .add("locale", locale.toLanguageTag())
            .add("link", link.value()));
  }

  private void tellOwner(CustomerView owner, Instant now) {
    audit.other(
        "customer.registration-repeated",
        owner.id().subject(),
        Actor.guest(owner.email()),
        now,
        JsonTree.object()
            .add("email", owner.email())
            .add("name", owner.name())
            .add("locale", owner.locale().toLanguageTag()));
  }

  private Optional<PendingRegistration> pending(Link link) {
    return Optional.ofNullable(
        entities.find(PendingRegistration.class, Long.valueOf(link.subject())));
  }

  private List<PendingRegistration> waitingFor(EmailAddress email) {
    return entities
        .createQuery(
            "select p from PendingRegistration p where p.email = :email", PendingRegistration.class)
        .setParameter("email", email.value())
        .getResultList();
  }

  /** A few old rows go whenever a new one comes. */
  private void sweep(Instant now) {
    throttle.sweep(now);
    links.sweep(now);
    entities
        .createNativeQuery("delete from pending_registration where created_at < ? limit 100")
        .setParameter(1, LinkStore.utc(now.minus(Purpose.VERIFY.lifetime())))
        .executeUpdate();
  }
}
