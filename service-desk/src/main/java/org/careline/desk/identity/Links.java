package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.CustomerId;

/** Links that let somebody in without a password. */
@ApplicationScoped
@Transactional
public class Links {

  /**
   * Where the link leads, with its token; for the mailer. Empty when it is used, withdrawn or too
   * old.
   */
  public Optional<URI> urlFor(LinkId link, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * A link to one ticket, for a guest; it works as often as it is opened.
   *
   * @param ticket number of the ticket
   */
  public LinkId issueGuestLink(CustomerId guest, String ticket, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** The number of the ticket a guest link opens. */
  public Optional<String> ticketFor(String token, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
