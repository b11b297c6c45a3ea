package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Customers;
import org.careline.desk.account.EmailAddress;
import org.careline.desk.sla.SlaPolicies;

/** The transaction in which a ticket is opened. */
@ApplicationScoped
@Transactional
class Opening {

  private final Tickets tickets;
  private final Customers customers;
  private final SlaPolicies policies;
  private final MessageRules rules;

  /** For the container's proxy. */
  protected Opening() {
    this(null, null, null, null);
  }

  @Inject
  Opening(Tickets tickets, Customers customers, SlaPolicies policies, MessageRules rules) {
    this.tickets = tickets;
    this.customers = customers;
    this.policies = policies;
    this.rules = rules;
  }

  TicketNumber open(OpenTicket wish, Instant moment) {
    Instant now = moment.truncatedTo(ChronoUnit.MICROS);
    List<Violation> violations = new ArrayList<>(rules.subject(wish.subject()));
    violations.addAll(rules.message(wish.body(), wish.attachments(), wish.submissionKey()));
    if (wish.from() instanceof Requester.ByEmail guest
        && EmailAddress.parse(guest.email()).isEmpty()) {
      violations.add(Violation.of("email", "ticket.email"));
    }
    refuse(violations);
    Circumstances found = circumstances(wish, now);
    if (found.before().isPresent()) {
      return TicketNumber.ofKey(found.before().getAsLong());
    }
    if (wish.topic().isPresent() && found.topic().isEmpty()) {
      violations.add(Violation.of("topic", "ticket.topic.unknown", wish.topic().get()));
    }
    if (wish.productSerial().isPresent() && found.product().isEmpty()) {
      violations.add(Violation.of("product", "ticket.product.unknown", wish.productSerial().get()));
    }
    refuse(violations);
    Ticket ticket =
        Ticket.open(wish, found, author(found), policies.choose(found.slaPolicy()), now);
    return tickets.add(ticket, "ticket.opened", wish.by(), now).ticket();
  }

  private Circumstances circumstances(OpenTicket wish, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    Optional<Circumstances> found;
    if (wish.from() instanceof Requester.ByEmail guest) {
      EmailAddress email = EmailAddress.of("email", guest.email());
      found =
          tickets
              .circumstances(email, wish, today)
              .or(() -> tickets.circumstances(added(guest, email, now), wish, today));
    } else {
      found = tickets.circumstances(((Requester.Known) wish.from()).id(), wish, today);
    }
    return found.orElseThrow(() -> new NotFound("customer"));
  }

  private CustomerId added(Requester.ByEmail guest, EmailAddress email, Instant now) {
    return customers
        .findOrAddGuest(
            email.value(),
            guest.name().filter(name -> !name.isBlank()).orElse(email.value().split("@", 2)[0]),
            guest.locale().orElse(Locale.ENGLISH),
            now)
        .id();
  }

  /** The words are the customer's, whoever typed them in; the event says who that was. */
  private static Author author(Circumstances found) {
    return new Author(Person.Kind.CUSTOMER, found.name(), Actor.customer(found.email()));
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }
}
