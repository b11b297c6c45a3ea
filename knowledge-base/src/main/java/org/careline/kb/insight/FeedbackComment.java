package org.careline.kb.insight;

import java.time.Instant;
import org.careline.kb.article.ArticleKey;

/** What a reader wrote beside the vote. */
public record FeedbackComment(
    ArticleKey article, String title, boolean helpful, String comment, Instant at) {}
