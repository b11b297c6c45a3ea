package org.careline.kb.article;

/**
 * A heading of an article, for its table of contents.
 *
 * @param level 1 to 6
 * @param id the anchor in the page
 */
public record Heading(int level, String id, String text) {}
