package org.careline.kb.search;

import java.util.List;
import java.util.Optional;

/**
 * An answer with how it came about. Tells of articles that its audience may not see, so it is for
 * staff.
 *
 * @param hits for each hit of the page, in the same order
 */
public record Explained(Answer answer, Understood question, List<Explanation> hits) {

  static Explained withoutWords(Answer answer, Understood.Way way) {
    List<Explanation> hits =
        answer.page().items().stream()
            .map(hit -> new Explanation.FirstLook(hit.score(), 0, List.of()))
            .map(look -> new Explanation(look.points(), look, Optional.empty()))
            .toList();
    return new Explained(answer, new Understood(way, List.of(), List.of()), hits);
  }
}
