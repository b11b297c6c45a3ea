package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.careline.db.outcome.NotAllowed;
import org.careline.desk.account.CustomerId;
import org.careline.desk.identity.SignedInCustomer;

/** The customer this request comes from, if somebody has signed in. */
@Named
@RequestScoped
public class SignedIn {

  private SignedInCustomer customer;

  void is(SignedInCustomer recognised) {
    this.customer = recognised;
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
