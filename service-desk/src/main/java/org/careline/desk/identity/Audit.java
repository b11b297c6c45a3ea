package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;

/** Writes down what happened to somebody's identity. */
@ApplicationScoped
class Audit {

  private final EventLog log;

  /** For the container's proxy. */
  protected Audit() {
    this(null);
  }

  @Inject
  Audit(EventLog log) {
    this.log = log;
  }

  /** Something a customer did to his own account. */
  public void customer(
      String type, CustomerId customer, String email, Instant now, JsonObjectBuilder payload) {
    log.append(
        new NewEvent(
            type,
            customer.subject(),
            Optional.of(customer.subject()),
            Actor.customer(email).toString(),
            now,
            payload.add("email", email).build()));
  }

  /** Like the other, with nothing to add. */
  public void customer(String type, CustomerId customer, String email, Instant now) {
    customer(type, customer, email, now, JsonTree.object());
  }

  /** Something that is nobody's account yet, or none of a customer's. */
  public void other(String type, String subject, Actor by, Instant now, JsonObjectBuilder payload) {
    log.append(new NewEvent(type, subject, Optional.empty(), by.toString(), now, payload.build()));
  }
}
