package org.careline.api.v1;

import java.util.List;
import java.util.Optional;
import org.careline.kb.search.FacetValue;
import org.careline.kb.search.Facets;

/**
 * How many of the articles that fit a question are in a category, about a product, in a language.
 * What the search is narrowed to does not narrow its own counts, but those of the others. An
 * article that shares only common words with the question is not counted, though it may stand at
 * the end of the hits.
 *
 * @param articles how many fit together with all that was selected
 * @param categories parents before children; articles of subcategories are included
 * @param products those of most articles first, up to 50
 * @param locales those of most articles first
 */
record FacetsDocument(
    int articles, List<Shelf> categories, List<Value> products, List<Value> locales) {

  /** A category, by its slug, and its name in the language asked for. */
  record Shelf(
      String value, String name, Optional<String> parent, int articles, boolean selected) {}

  /** A product or a language; what was selected is there also with 0 articles. */
  record Value(String value, int articles, boolean selected) {}

  static FacetsDocument of(Facets facets) {
    return new FacetsDocument(
        facets.articles(),
        facets.categories().stream()
            .map(c -> new Shelf(c.value(), c.name(), c.parent(), c.articles(), c.selected()))
            .toList(),
        values(facets.products()),
        values(facets.locales()));
  }

  private static List<Value> values(List<FacetValue> values) {
    return values.stream().map(v -> new Value(v.value(), v.articles(), v.selected())).toList();
  }
}
