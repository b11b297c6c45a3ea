package org.careline.kb.article;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of an article: who made it, when, and how.
 *
 * @param number grows with every version of the article, with gaps
 * @param cause {@code created}, {@code edited}, {@code restored} or {@code imported}
 * @param restoredFrom number of the version whose content it has
 * @param publishedAt when readers saw it first, last time it was published
 */
public record VersionSummary(
    long number,
    String cause,
    Optional<Long> restoredFrom,
    String title,
    String writtenBy,
    Instant writtenAt,
    Optional<String> publishedBy,
    Optional<Instant> publishedAt) {}
