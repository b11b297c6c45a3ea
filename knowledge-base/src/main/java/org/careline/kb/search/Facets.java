package org.careline.kb.search;

import java.util.List;

/**
 * How many of the articles that fit a question are in a category, about a product, in a language.
 *
 * <p>An article fits with one of the words that tell what the question is about; what shares only
 * common words with it ("how do I") may stand far behind in the list of hits, but is not counted.
 * Common words count where there are no others. A question without words is fitted by every article
 * that the audience may see; nothing else is ever counted.
 *
 * <p>What was selected of a property does not narrow its own counts, so that they say what another
 * choice would bring; it narrows those of the others. In other languages than the one asked for
 * articles count where the question makes sense there. What was selected is always among the
 * values, with 0 where nothing fits.
 *
 * @param articles how many fit together with all that was selected
 * @param categories parents before children, in their order
 * @param products those of most articles first, up to 50
 * @param locales those of most articles first
 */
public record Facets(
    int articles,
    List<FacetValue> categories,
    List<FacetValue> products,
    List<FacetValue> locales) {}
