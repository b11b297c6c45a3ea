/**
 * Articles as staff write them: one per slug and locale, in nested categories, with their files.
 *
 * <p>Called from outside: the use cases {@link org.careline.kb.article.Articles}, {@link
 * org.careline.kb.article.Publishing}, {@link org.careline.kb.article.Categories} and {@link
 * org.careline.kb.article.ArticleFiles}. Every change appends an event that carries slug and locale
 * only. Readers never come here: they ask {@code kb.search}, which follows those events.
 */
package org.careline.kb.article;
