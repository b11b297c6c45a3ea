/**
 * Messages that go out to people because of an event.
 *
 * <p>{@code MailQueue} reads the event log and writes down what is to be sent; {@code MailRun}
 * sends it, outside any request and outside that transaction. Others call {@link
 * org.careline.desk.notification.Outbox} to see what could not be delivered. No business rule
 * belongs here, and nothing in here is called by the use cases whose events it reads.
 */
package org.careline.desk.notification;
