package org.careline.kb.article;

import java.util.Optional;

/**
 * An article that might be published, or taken from readers.
 *
 * @param content what might be written in it; empty for what is written now
 * @param removed whether it might be deleted, archived or made a draft again
 */
public record Rehearsed(ArticleKey key, Optional<ArticleDraft> content, boolean removed) {}
