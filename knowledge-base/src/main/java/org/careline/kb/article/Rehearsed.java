package org.careline.kb.article;

import java.util.Optional;

/**
 * An article that might be published.
 *
 * @param content what might be written in it; empty for what is written now
 */
public record Rehearsed(ArticleKey key, Optional<ArticleDraft> content) {}
