package org.careline.desk.ticket;

/**
 * What a change of a ticket led to.
 *
 * @param entry position of the new entry in the ticket's timeline, from 1
 * @param version the ticket's version now
 */
public record Written(TicketNumber ticket, int entry, long version) {}
