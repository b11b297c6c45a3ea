package org.careline.desk.notification;

/**
 * One mail to one person because of one event.
 *
 * @param attempts how often it was tried before
 */
record MailDelivery(
    long id, String eventUid, String recipient, MailKind kind, MailFacts facts, int attempts) {}
