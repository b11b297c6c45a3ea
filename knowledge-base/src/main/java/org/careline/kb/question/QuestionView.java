package org.careline.kb.question;

import java.time.Instant;
import java.util.Optional;
import org.careline.kb.article.ArticleKey;

/**
 * A question beside its article, for staff.
 *
 * @param title of the article
 * @param name 32 hex digits, by which it is known beside its article
 * @param text as an editor put it, else as it was asked first
 * @param decidedBy empty while evidence decides
 * @param askedAt last time that it ended at the article, or was added
 */
public record QuestionView(
    ArticleKey article,
    String title,
    String name,
    String text,
    QuestionState state,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Tally tally,
    Instant askedAt) {}
