/**
 * What readers did with articles: votes, comments, searches and views.
 *
 * <p>Called from outside: {@link org.careline.kb.insight.ArticleFeedback} and {@link
 * org.careline.kb.insight.SearchLog}. Votes are stored at once; searches and views are counted
 * behind the reader's back and dropped rather than waited for. No personal data is kept: a visitor
 * is an opaque key.
 */
package org.careline.kb.insight;
