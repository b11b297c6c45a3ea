package org.careline.kb.search;

import java.util.Optional;

/**
 * A value that articles have in common.
 *
 * @param value slug of a category, name of a product, or locale
 * @param name of a category in the language asked for; else the value itself
 * @param parent slug of the category around this one
 * @param articles how many articles have it; those of subcategories are included
 * @param selected whether only articles with it were asked for
 */
public record FacetValue(
    String value, String name, Optional<String> parent, int articles, boolean selected) {}
