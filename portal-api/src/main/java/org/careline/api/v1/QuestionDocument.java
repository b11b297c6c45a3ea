package org.careline.api.v1;

import java.time.Instant;
import java.util.Optional;
import org.careline.kb.question.QuestionView;

/**
 * A question beside its article.
 *
 * @param id names it beside its article
 * @param state proposed, in-force or rejected
 * @param decidedBy null while evidence decides
 * @param points 3 for each visit that was solved, 1 for each that left after reading, 3 less for
 *     each that was not solved
 * @param unsolved visits with a "no", or a ticket afterwards
 * @param askedAt last time that it ended at the article, or was added
 */
record QuestionDocument(
    String id,
    String slug,
    String locale,
    String title,
    String text,
    String state,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    int points,
    int solved,
    int left,
    int unsolved,
    Instant askedAt) {

  static QuestionDocument of(QuestionView question) {
    return new QuestionDocument(
        question.name(),
        question.article().slug(),
        question.article().locale(),
        question.title(),
        question.text(),
        question.state().code(),
        question.decidedBy(),
        question.decidedAt(),
        question.tally().points(),
        question.tally().solved(),
        question.tally().left(),
        question.tally().failed(),
        question.askedAt());
  }
}
