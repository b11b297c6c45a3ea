/**
 * The ordered log of everything that changed, and those who follow it.
 *
 * <p>A use case calls {@link org.careline.db.event.EventLog#append} inside its own transaction.
 * Whatever follows from a change (an index, a mail, a webhook) is a {@link
 * org.careline.db.event.NodeFollower} or a {@link org.careline.db.event.ClusterFollower}: a CDI
 * bean that is called with committed events, in order, at least once. Nothing in here knows what an
 * event means.
 */
package org.careline.db.event;
