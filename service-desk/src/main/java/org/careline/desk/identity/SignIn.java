package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks e-mail address and password. It works in several short transactions: none is open while
 * the password is hashed, and a refused attempt is counted whatever the caller does.
 */
@ApplicationScoped
public class SignIn {

  private static final int LONGEST = 254;

  private final Throttle throttle;
  private final Credentials credentials;
  private final StaffLogins staff;
  private final PasswordHasher hasher;

  /** For the container's proxy. */
  protected SignIn() {
    this(null, null, null, null);
  }

  @Inject
  SignIn(Throttle throttle, Credentials credentials, StaffLogins staff, PasswordHasher hasher) {
    this.throttle = throttle;
    this.credentials = credentials;
    this.staff = staff;
    this.hasher = hasher;
  }

  /** Attempts are slowed down per account and per remote address, on all nodes together. */
  public SignInResult authenticate(
      String email, String password, String remoteAddress, Instant now) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    if (address.length() > LONGEST
        || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)
        || password.length() > PasswordRules.LONGEST * 2) {
      return new SignInResult.Refused();
    }
    Throttle.Subject account = Throttle.Subject.account(address);
    Throttle.Subject remote = Throttle.Subject.remote(remoteAddress);
    Optional<Instant> until = throttle.begin(now, account, remote);
    if (until.isPresent()) {
      return new SignInResult.SlowedDown(until.get());
    }
    SignInResult result = compare(address, password);
    if (!(result instanceof SignInResult.Refused)) {
      throttle.forgive(account);
      throttle.takeBack(remote);
    }
    return result;
  }

  /** Customers and staff sign in at the same place; a customer's own password goes first. */
  private SignInResult compare(String address, String password) {
    Optional<Credentials.Known> known = credentials.byEmail(address);
    Optional<StaffLogins.Known> agent = staff.byEmail(address);
    if (known.isEmpty() && agent.isEmpty()) {
      hasher.pretend(password);
      return new SignInResult.Refused();
    }
    if (known.isPresent() && hasher.matches(password, known.get().passwordHash())) {
      if (hasher.isOutdated(known.get().passwordHash())) {
        credentials.rehash(known.get().customer(), hasher.hash(password));
      }
      return new SignInResult.SignedIn(known.get().customer(), known.get().epoch());
    }
    if (agent.isPresent() && hasher.matches(password, agent.get().passwordHash())) {
      return new SignInResult.StaffSignedIn(agent.get().agent(), agent.get().epoch());
    }
    return new SignInResult.Refused();
  }
}
