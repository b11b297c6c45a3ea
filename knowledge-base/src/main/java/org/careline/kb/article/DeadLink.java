package org.careline.kb.article;

/**
 * A link in an article that leads nowhere.
 *
 * @param address as it stands in the page
 */
public record DeadLink(ArticleKey article, String title, String address) {}
