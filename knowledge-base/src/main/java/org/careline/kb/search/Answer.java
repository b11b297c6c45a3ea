package org.careline.kb.search;

import java.util.Optional;
import org.careline.db.outcome.Page;

/**
 * What the search says to a question.
 *
 * @param nearest whether the index knows none of the words that tell something, so that the hits
 *     are only what comes nearest
 * @param didYouMean the question without its misspelt words, as the hits spell them
 * @param facets only when they were asked for
 */
public record Answer(
    Page<ArticleHit> page, boolean nearest, Optional<String> didYouMean, Optional<Facets> facets) {}
