package org.careline.kb.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well the hits of one question are those that were expected.
 *
 * @param ndcg of the first ten, 0 to 1: gains of 2^grade - 1, discounted by the logarithm of the
 *     place, compared with the best order there is
 * @param rank of the first hit that was expected, from 1
 * @param recall which part of what was expected is among the hits
 */
record Score(double ndcg, Optional<Integer> rank, double recall) {

  /** How many hits are looked through. */
  static final int LOOKED_THROUGH = 100;

  private static final int SHOWN = 10;

  /** {@code found} has each article once, best first; only grades above 0 are expected. */
  static Score of(Map<String, Integer> grades, List<String> found) {
    double gain = 0;
    int hits = 0;
    Optional<Integer> rank = Optional.empty();
    for (int place = 0; place < found.size(); place++) {
      int grade = grades.getOrDefault(found.get(place), 0);
      if (grade > 0) {
        gain += place < SHOWN ? gain(grade, place) : 0;
        hits++;
        rank = rank.isPresent() ? rank : Optional.of(place + 1);
      }
    }
    long expected = grades.values().stream().filter(grade -> grade > 0).count();
    return expected == 0
        ? new Score(0, rank, 0)
        : new Score(gain / ideal(grades), rank, hits / (double) expected);
  }

  private static double ideal(Map<String, Integer> grades) {
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double ideal = 0;
    for (int place = 0; place < Math.min(SHOWN, best.size()); place++) {
      ideal += gain(best.get(place), place);
    }
    return ideal;
  }

  private static double gain(int grade, int place) {
    return ((1 << grade) - 1) * Math.log(2) / Math.log(place + 2);
  }

  double reciprocalRank() {
    return rank.map(place -> 1.0 / place).orElse(0.0);
  }

  /** Better is more of nDCG, where that is the same an earlier first hit. */
  int compareWith(Score other) {
    int gained = Double.compare(ndcg, other.ndcg);
    return gained == 0 ? Double.compare(reciprocalRank(), other.reciprocalRank()) : gained;
  }
}
