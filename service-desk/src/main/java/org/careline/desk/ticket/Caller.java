package org.careline.desk.ticket;

import java.util.OptionalLong;
import org.careline.desk.account.Actor;

/**
 * Somebody on the customers' side.
 *
 * @param organization whose tickets he sees, if he may see others' at all
 */
record Caller(long customer, String name, String email, boolean guest, OptionalLong organization) {

  Caller withoutOrganization() {
    return new Caller(customer, name, email, guest, OptionalLong.empty());
  }

  Actor actor() {
    return guest ? Actor.guest(email) : Actor.customer(email);
  }

  Author author() {
    return new Author(Person.Kind.CUSTOMER, name, actor());
  }
}
