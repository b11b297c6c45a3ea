package org.careline.kb.article;

import java.time.Instant;

/**
 * A published article as the index reads it.
 *
 * @param publishedAt when readers saw it first
 * @param updatedAt when readers saw this content first
 * @param version number of the content
 */
public record PublishedContent(
    ArticleKey key, ArticleDraft content, Instant publishedAt, Instant updatedAt, long version) {}
