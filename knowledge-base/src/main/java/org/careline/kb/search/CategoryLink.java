package org.careline.kb.search;

/**
 * A step of the way to an article.
 *
 * @param name in the language asked for
 * @param url path below the portal's root
 */
public record CategoryLink(String slug, String name, String url) {}
