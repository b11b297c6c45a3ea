package org.careline.db.event;

import java.util.List;

/**
 * Somebody who reads the log and does what follows from it. Implement {@link NodeFollower} or
 * {@link ClusterFollower} with an {@code @ApplicationScoped} bean and it is run from the start of
 * the application to its end, on a thread of its own.
 *
 * <p>Every event is delivered at least once, in the order of the log: an effect is idempotent by
 * {@link Event#uid()}. A follower that throws is called again with the same events, first after a
 * second, then at growing distances up to a minute.
 */
public interface Follower {

  /** Name of its lease and in the log; unique, at most 100 characters. Never change it. */
  String name();

  /**
   * Takes note of events, in order.
   *
   * @param events one or more; also those of types this follower does not care for
   * @throws Exception to be called again later
   */
  void follow(List<Event> events) throws Exception;
}
