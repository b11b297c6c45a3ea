package org.careline.server;

/** Why the command ends here: one sentence for the person at the console. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String sentence) {
    super(sentence);
  }

  Failure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
