package org.careline.kb.search;

import java.util.ArrayList;
import java.util.List;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/**
 * What is asked at once: as much as takes seconds, not minutes, with the largest knowledge base.
 * Neighbours in the list are often alike, so each part takes every so manyth question.
 */
record TrialPart(int judged, int number, int parts, List<Judgement> asked) {

  private static final int MOST = 1_000;

  static TrialPart of(List<Judgement> all, long number) {
    int parts = Math.max(1, (all.size() + MOST - 1) / MOST);
    if (number < 1 || number > parts) {
      throw new Invalid(Violation.of("part", "search.trial.part", parts));
    }
    List<Judgement> asked = new ArrayList<>();
    for (int i = (int) number - 1; i < all.size(); i += parts) {
      asked.add(all.get(i));
    }
    return new TrialPart(all.size(), (int) number, parts, asked);
  }
}
