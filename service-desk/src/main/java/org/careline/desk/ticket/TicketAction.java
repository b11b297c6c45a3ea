package org.careline.desk.ticket;

/** What a customer may do with a ticket as it stands. */
public enum TicketAction {
  REPLY,
  SOLVE,
  REOPEN,
  CLOSE,
  ESCALATE
}
