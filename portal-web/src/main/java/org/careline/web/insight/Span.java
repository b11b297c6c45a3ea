package org.careline.web.insight;

import java.time.LocalDate;
import org.careline.kb.insight.Outcomes;

/**
 * A day or a week of a plot.
 *
 * @param to the last day, which is the first one for a day
 */
public record Span(LocalDate from, LocalDate to, Outcomes outcomes) {

  /** Those who found an answer, or went away after reading one. */
  public long answered() {
    return outcomes.solved() + outcomes.left();
  }

  public boolean empty() {
    return outcomes.paths() == 0;
  }
}
