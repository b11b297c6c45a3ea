package org.careline.db.event;

import java.util.List;

/**
 * A follower that runs once in the whole cluster, such as the one that queues mail. Its position is
 * in its lease row and moves in the transaction in which it is called, so what it writes to the
 * database happens exactly once. What leaves the house (SMTP, HTTP) does not belong into that
 * transaction: write down what is to be sent and send it afterwards.
 */
public interface ClusterFollower extends Follower {

  /** Like {@link Follower#follow}, inside a transaction that also moves the position. */
  @Override
  void follow(List<Event> events) throws Exception;
}
