/**
 * What readers did with articles, without who they are: the deflection ledger, votes and comments.
 *
 * <p>A visit leaves steps (searched, opened, solved, unsolved, form, ticket), noted behind the
 * visitor's back by {@link org.careline.kb.insight.VisitLog} and dropped rather than waited for.
 * Steps of one visitor make a path, which ends after 30 minutes without a step and then has an
 * {@link org.careline.kb.insight.Outcome}. What came of it is added to figures by day: of all, of
 * each article, query and category. {@link org.careline.kb.insight.Insight} reads them; the rate
 * and its formula are {@link org.careline.kb.insight.Outcomes}. Votes are stored at once by {@link
 * org.careline.kb.insight.ArticleFeedback}.
 *
 * <p>No personal data is kept: a visitor is a key under a salt that dies with the day, addresses
 * and numbers in what was typed are masked. Never belongs here: who somebody is.
 */
package org.careline.kb.insight;
