package org.careline.kb.article;

import java.util.Map;
import java.util.Optional;

/**
 * A category as staff see it.
 *
 * @param articles how many articles stand in it, whatever their status; without its subcategories
 */
public record CategoryView(
    String slug,
    Optional<String> parent,
    int position,
    Map<String, CategoryText> texts,
    long articles,
    long version) {}
