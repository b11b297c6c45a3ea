package org.careline.kb.search;

import java.util.Optional;

/**
 * A category with something to read in it.
 *
 * @param articles articles in it and its subcategories that the reader may see
 * @param url path below the portal's root
 */
public record CategoryCount(
    String slug,
    Optional<String> parent,
    String name,
    String description,
    int articles,
    String url) {}
