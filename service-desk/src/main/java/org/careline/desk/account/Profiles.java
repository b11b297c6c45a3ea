package org.careline.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What a customer does with his own data. */
@ApplicationScoped
@Transactional
public class Profiles {

  public ProfileView of(CustomerId customer) {
    throw new UnsupportedOperationException("soon");
  }

  public ProfileView change(
      CustomerId customer, ProfileDetails details, long expectedVersion, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
