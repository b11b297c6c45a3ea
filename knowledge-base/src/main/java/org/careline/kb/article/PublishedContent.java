package org.careline.kb.article;

import java.time.Instant;

/** A published article as the index reads it. */
public record PublishedContent(
    ArticleKey key, ArticleDraft content, Instant publishedAt, Instant updatedAt, long version) {}
