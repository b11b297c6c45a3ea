package org.careline.kb.article;

import java.util.Map;
import java.util.Optional;

/**
 * All that an administrator decides about a category.
 *
 * @param parent slug of the category it stands in
 * @param position order among its siblings, ascending
 * @param texts name and description by locale; at least one
 */
public record CategoryDraft(
    Optional<String> parent, int position, Map<String, CategoryText> texts) {

  public CategoryDraft {
    parent = parent == null ? Optional.empty() : parent;
    texts = texts == null ? Map.of() : Map.copyOf(texts);
  }
}
