package org.careline.desk.ticket;

import org.careline.desk.account.Actor;

/**
 * Who wrote an entry, under the name he had then.
 *
 * @param name empty for staff who act without a name of their own
 */
record Author(Person.Kind kind, String name, Actor actor) {}
