package org.careline.desk.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.careline.desk.account.CustomerId;

/** Who has the problem. */
public sealed interface Requester {

  /** A customer with an account. */
  record Known(CustomerId id) implements Requester {
    public Known {
      Objects.requireNonNull(id);
    }
  }

  /**
   * Somebody named by an e-mail address. The ticket belongs to the customer with that address, or
   * to a guest whom registration turns into a customer later.
   *
   * @param locale language of the mail to them; the portal's first one if empty
   */
  record ByEmail(String email, Optional<String> name, Optional<Locale> locale)
      implements Requester {
    public ByEmail {
      email = email.strip();
    }
  }

  static Requester known(CustomerId id) {
    return new Known(id);
  }

  static Requester byEmail(String email) {
    return new ByEmail(email, Optional.empty(), Optional.empty());
  }
}
