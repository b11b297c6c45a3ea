package org.careline.desk.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** Takes a finished message out of the house. */
interface Postman {

  /** Would sending the same message twice leave the same as sending it once? */
  boolean repeatable();

  /**
   * Returns when the message is somebody else's business.
   *
   * @param name names the message, in a log or as a file
   * @throws NotTaken if it certainly was not taken
   * @throws MessagingException if nobody knows
   */
  void deliver(Outgoing message, String name) throws NotTaken, MessagingException, IOException;

  /** The message was not taken. */
  final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    NotTaken(String reason, boolean forGood, Throwable cause) {
      super(reason, cause);
      this.forGood = forGood;
    }

    /** There is no point in trying again. */
    boolean forGood() {
      return forGood;
    }
  }
}
