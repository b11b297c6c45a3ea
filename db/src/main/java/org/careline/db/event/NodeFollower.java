package org.careline.db.event;

import java.util.List;

/**
 * A follower that exists in every application on every node, such as an index. It keeps its own
 * position together with its effects, and is called outside any transaction.
 */
public interface NodeFollower extends Follower {

  /** Sequence of the last event whose effects are durable; 0 to start from the beginning. */
  long position();

  /** Like {@link Follower#follow}; afterwards {@link #position()} is that of the last event. */
  @Override
  void follow(List<Event> events) throws Exception;
}
