package org.careline.desk.ticket;

import java.util.Objects;
import org.careline.desk.account.CustomerId;

/** Who looks at a ticket from the customers' side, which decides whether it exists for them. */
public sealed interface Visitor {

  /** A signed-in customer: own tickets, and the organization's where allowed. */
  record Member(CustomerId id) implements Visitor {
    public Member {
      Objects.requireNonNull(id);
    }
  }

  /** Somebody who holds the secret link of this one ticket. */
  record LinkHolder(TicketNumber ticket) implements Visitor {
    public LinkHolder {
      Objects.requireNonNull(ticket);
    }
  }

  static Visitor member(CustomerId id) {
    return new Member(id);
  }

  static Visitor linkHolder(TicketNumber ticket) {
    return new LinkHolder(ticket);
  }
}
