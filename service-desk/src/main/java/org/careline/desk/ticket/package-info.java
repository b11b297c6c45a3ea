/**
 * Tickets and the conversations in them.
 *
 * <p>Customers and staff act through {@link org.careline.desk.ticket.TicketDesk}, {@link
 * org.careline.desk.ticket.Conversation} and {@link org.careline.desk.ticket.Dispatch}, and read
 * through {@link org.careline.desk.ticket.TicketQueries}. The rules live in {@code Ticket}. Nothing
 * here sends mail or knows who is signed in.
 */
package org.careline.desk.ticket;
