package org.careline.desk.account;

/** How far a customer has come. */
public enum CustomerStatus {
  /** Wrote from this address; nobody has proved to own it, and nobody can sign in with it. */
  GUEST,
  /** Entered by staff; may choose a password through a link mailed to the address. */
  INVITED,
  /** Has proved to own the address and has a password. */
  ACTIVE,
  /** May not sign in any more. */
  DEACTIVATED
}
