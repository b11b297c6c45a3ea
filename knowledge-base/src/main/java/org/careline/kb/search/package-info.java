/**
 * Published articles as readers find them: an index in Lucene that follows the event log.
 *
 * <p>Called from outside: {@link org.careline.kb.search.ArticleSearch}. What a page needs stands in
 * the index, so searching and reading work while the database is away. Who may see an article is
 * part of every query. Nothing outside this package knows Lucene, and nothing here changes an
 * article.
 */
package org.careline.kb.search;
