package org.careline.kb.insight;

import java.util.Optional;

/**
 * How paths on which somebody looked for an answer ended, see {@link Outcome}.
 *
 * @param left read an article and went away without a further word
 */
public record Outcomes(long solved, long left, long abandoned, long tickets) {

  /** How {@link #deflectionRate} is counted. */
  public static final String FORMULA = "(solved + left) / (solved + left + abandoned + tickets)";

  /** How {@link #confirmedRate} is counted. */
  public static final String CONFIRMED_FORMULA = "solved / (solved + left + abandoned + tickets)";

  public static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

  private static final double PRECISION = 10_000;

  /** How many there were. */
  public long paths() {
    return solved + left + abandoned + tickets;
  }

  /** 0 to 1; empty if nobody looked for anything. */
  public Optional<Double> deflectionRate() {
    return part(solved + left);
  }

  /** The same with those alone who said that it was solved: what is certain. */
  public Optional<Double> confirmedRate() {
    return part(solved);
  }

  public Outcomes plus(Outcomes other) {
    return new Outcomes(
        solved + other.solved,
        left + other.left,
        abandoned + other.abandoned,
        tickets + other.tickets);
  }

  private Optional<Double> part(long some) {
    return paths() == 0
        ? Optional.empty()
        : Optional.of(Math.round(PRECISION * some / paths()) / PRECISION);
  }
}
