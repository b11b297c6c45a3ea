package org.careline.desk.account;

/**
 * What a customer wants mail about. Mail about security is always sent.
 *
 * @param answers a public answer to an own ticket
 * @param statusChanges an own ticket solved, closed, reopened
 */
public record Notifications(boolean answers, boolean statusChanges) {

  public static final Notifications ALL = new Notifications(true, true);
}
