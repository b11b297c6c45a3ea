package org.careline.kb.search;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** How well the search answers a set of questions; all but their number are means, 0 to 1. */
public record SearchFigures(
    int questions, double ndcgAt10, double mrr, double successAt1, double recallAt100) {

  static SearchFigures of(Collection<Score> scores) {
    return new SearchFigures(
        scores.size(),
        mean(scores, Score::ndcg),
        mean(scores, Score::reciprocalRank),
        mean(scores, score -> score.reciprocalRank() == 1 ? 1 : 0),
        mean(scores, Score::recall));
  }

  private static double mean(Collection<Score> scores, ToDoubleFunction<Score> figure) {
    return scores.stream().mapToDouble(figure).average().orElse(0);
  }
}
