package org.careline.kb.insight;

import java.time.Instant;
import org.careline.kb.article.ArticleKey;

/** An article that readers could see on all of some days, and that nobody opened. */
public record UnreadArticle(ArticleKey article, String title, Instant publishedAt) {}
