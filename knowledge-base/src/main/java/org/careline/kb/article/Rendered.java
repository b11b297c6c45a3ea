package org.careline.kb.article;

import java.util.List;

/**
 * An article's Markdown made into a page.
 *
 * @param html safe to put into a page as it is
 * @param headings in reading order
 * @param text what a reader sees, without markup, a line per block
 * @param sections where in the text each heading begins
 */
public record Rendered(String html, List<Heading> headings, String text, List<Integer> sections) {}
