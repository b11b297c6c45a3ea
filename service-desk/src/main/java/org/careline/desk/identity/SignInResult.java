package org.careline.desk.identity;

import java.time.Instant;
import org.careline.desk.account.AgentId;
import org.careline.desk.account.CustomerId;

/** The answer to somebody who wants to sign in. */
public sealed interface SignInResult {

  /**
   * Welcome.
   *
   * @param epoch goes into the session; see {@link Sessions#current}
   */
  record SignedIn(CustomerId customer, int epoch) implements SignInResult {}

  /**
   * Welcome, and to work.
   *
   * @param epoch goes into the session; see {@link StaffLogins#current}
   */
  record StaffSignedIn(AgentId agent, int epoch) implements SignInResult {}

  /** Address or password is wrong; which of them is not told. */
  record Refused() implements SignInResult {}

  /** Too many attempts for this account or from this address; not even looked at the password. */
  record SlowedDown(Instant until) implements SignInResult {}
}
