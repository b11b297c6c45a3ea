/**
 * Opening a ticket, finding it again, and talking in it.
 *
 * <p>Pages show records of {@code desk.ticket} and build its commands. Who may see a ticket is
 * decided there, by the {@link org.careline.desk.ticket.Visitor} a page names.
 */
package org.careline.web.ticket;
