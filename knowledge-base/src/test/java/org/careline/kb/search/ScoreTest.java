package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void bestOrderIsWorthAll() {
    Score score = Score.of(Map.of("a", 3, "b", 1), List.of("a", "b", "c"));
    assertThat(score).isEqualTo(new Score(1, Optional.of(1), 1));
  }

  @Test
  void laterHitsCountForLess() {
    Score score = Score.of(Map.of("a", 1, "b", 1), List.of("c", "a"));
    double best = 1 + 1 / (Math.log(3) / Math.log(2));
    assertThat(score.ndcg()).isCloseTo(1 / (Math.log(3) / Math.log(2)) / best, within(1e-9));
    assertThat(score.rank()).contains(2);
    assertThat(score.reciprocalRank()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.5);
  }

  @Test
  void nothingExpectedIsNothingFound() {
    assertThat(Score.of(Map.of("a", 0), List.of("a"))).isEqualTo(new Score(0, Optional.empty(), 0));
    assertThat(SearchFigures.of(List.of())).isEqualTo(new SearchFigures(0, 0, 0, 0, 0));
  }

  @Test
  void figuresAreMeans() {
    Score first = new Score(1, Optional.of(1), 1);
    Score none = new Score(0, Optional.empty(), 0);
    assertThat(SearchFigures.of(List.of(first, none)))
        .isEqualTo(new SearchFigures(2, 0.5, 0.5, 0.5, 0.5));
    assertThat(none.compareWith(first)).isNegative();
  }
}
