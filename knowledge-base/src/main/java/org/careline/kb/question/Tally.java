package org.careline.kb.question;

/**
 * What speaks for a question and against it.
 *
 * @param solved visits that said that the article solved it
 * @param left visits that read the article and went away
 * @param failed visits with a "no", or a ticket afterwards
 * @param networks the most networks for which it ended well on one day
 */
public record Tally(int solved, int left, int failed, int networks) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  private static final int CERTAIN = 3;
  private static final int PROPOSED = 3;
  private static final int IN_FORCE = 20;
  private static final int SOLVED = 3;
  private static final int NETWORKS = 2;

  /** What is said counts three times what is guessed. */
  public int points() {
    return CERTAIN * solved + left - CERTAIN * failed;
  }

  /** What becomes of it while no editor decides. */
  QuestionState state() {
    // Never from one network alone, however often; from two on four days, from three on three.
    if (points() >= IN_FORCE && solved >= SOLVED && networks >= NETWORKS) {
      return QuestionState.IN_FORCE;
    }
    return points() >= PROPOSED ? QuestionState.PROPOSED : QuestionState.OBSERVED;
  }

  Tally plus(Evidence.Kind kind, int n) {
    return switch (kind) {
      case SOLVED -> new Tally(solved + n, left, failed, networks);
      case LEFT -> new Tally(solved, left + n, failed, networks);
      case FAILED -> new Tally(solved, left, failed + n, networks);
    };
  }

  Tally from(int networksToday) {
    return new Tally(solved, left, failed, Math.max(networks, networksToday));
  }
}
