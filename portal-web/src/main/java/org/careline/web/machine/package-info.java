/**
 * What programs read of the help centre: feeds, the site map, robots.txt, and what stands in the
 * head of a page for search engines and previews.
 *
 * <p>Reads the search index only, and only what the public may see, whoever asks. Pages use {@code
 * #{machines}}; nothing outside calls in, and nothing in here is for people to look at.
 */
package org.careline.web.machine;
