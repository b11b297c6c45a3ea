/**
 * The help centre: start page, results, categories, articles and their feedback.
 *
 * <p>Reads the search index only, so it answers while the database is away; one backing bean a
 * page, nothing kept between requests. Nothing outside calls in; no rule about articles belongs
 * here.
 */
package org.careline.web.help;
