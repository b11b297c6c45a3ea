package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.careline.db.outcome.NotAllowed;
import org.careline.desk.account.CustomerId;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.identity.SignedInAgent;
import org.careline.desk.identity.SignedInCustomer;

/** The customer or agent this request comes from, if somebody has signed in. */
@Named
@RequestScoped
public class SignedIn {

  private SignedInCustomer customer;
  private SignedInAgent agent;

  void is(SignedInCustomer recognised) {
    this.customer = recognised;
  }

  void is(SignedInAgent recognised) {
    this.agent = recognised;
  }

  /** Somebody who works here, if one has signed in; never together with a customer. */
  public Optional<SignedInAgent> agent() {
    return Optional.ofNullable(agent);
  }

  /** For pages, empty when no agent has signed in. */
  public SignedInAgent getAgent() {
    return agent;
  }

  /**
   * For pages of staff.
   *
   * @throws NotAllowed if no agent of this role or a higher one has signed in
   */
  public SignedInAgent staff(ApiRole role) {
    return agent().filter(who -> who.has(role)).orElseThrow(() -> new NotAllowed("not staff"));
  }

  boolean anybody() {
    return customer != null || agent != null;
  }

  public Optional<SignedInCustomer> customer() {
    return Optional.ofNullable(customer);
  }

  /** For pages, empty when nobody has signed in. */
  public SignedInCustomer getCustomer() {
    return customer;
  }

  /**
   * For pages that nobody sees without signing in.
   *
   * @throws NotAllowed if nobody has signed in
   */
  public CustomerId id() {
    return customer().map(SignedInCustomer::id).orElseThrow(() -> new NotAllowed("not signed in"));
  }
}
