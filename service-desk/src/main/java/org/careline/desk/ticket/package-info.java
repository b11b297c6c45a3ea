/** Tickets and the conversations in them. */
package org.careline.desk.ticket;
