/**
 * Tells beans of every module when the application has started and when it is about to stop.
 * Observe {@link org.careline.db.lifecycle.ApplicationStarted} instead of {@code
 * Initialized(ApplicationScoped)}: the container fires the latter for library jars before their
 * resources can be looked up.
 */
package org.careline.db.lifecycle;
