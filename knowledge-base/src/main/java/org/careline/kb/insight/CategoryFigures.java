package org.careline.kb.insight;

/**
 * What came of a category on some days.
 *
 * @param category slug
 * @param outcomes of the paths on which one of its articles was read, or that searched in it
 */
public record CategoryFigures(String category, Outcomes outcomes) {}
