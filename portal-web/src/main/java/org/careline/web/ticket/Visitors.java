package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.careline.desk.identity.Links;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.Visitor;
import org.careline.web.identity.SignedIn;

/** As whom somebody looks at a ticket: as the customer who has signed in, or by a secret link. */
@RequestScoped
public class Visitors {

  private final SignedIn signedIn;
  private final Links links;
  private final Clock clock;

  /**
   * Somebody at a ticket; whether it exists for them is not said yet.
   *
   * @param address path of the ticket's page for this visitor
   */
  record Visit(TicketNumber ticket, Visitor visitor, String address) {}

  protected Visitors() {
    this(null, null, null);
  }

  @Inject
  public Visitors(SignedIn signedIn, Links links, Clock clock) {
    this.signedIn = signedIn;
    this.links = links;
    this.clock = clock;
  }

  /** The signed-in customer at a ticket; empty when it is no number, or nobody has signed in. */
  Optional<Visit> memberAt(String number) {
    return TicketNumber.parse(number)
        .flatMap(
            ticket ->
                signedIn
                    .customer()
                    .map(SignedInCustomer::id)
                    .map(id -> new Visit(ticket, Visitor.member(id), "/tickets/" + ticket)));
  }

  /** Address of the signed-in customer. */
  Optional<String> email() {
    return signedIn.customer().map(SignedInCustomer::email);
  }

  /** Whoever holds this secret; empty when it opens nothing. */
  Optional<Visit> holding(String token) {
    return links
        .ticketFor(token, clock.instant())
        .flatMap(TicketNumber::parse)
        .map(ticket -> new Visit(ticket, Visitor.linkHolder(ticket), "/t/" + token));
  }
}
