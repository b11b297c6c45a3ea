package org.careline.api.v1;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.careline.kb.search.ArticleQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What narrows a search beside its category and language, and whether it says what would. */
public class Narrowing {

  @Parameter(description = "Name of a product: only articles about it")
  @QueryParam("product")
  private String product;

  @Parameter(description = "Whether to count the articles by category, product and language")
  @QueryParam("facets")
  private boolean facets;

  /**
   * The question, narrowed.
   *
   * @param language of the names of categories
   */
  ArticleQuery of(ArticleQuery query, String language) {
    Optional<String> name = Optional.ofNullable(product).filter(it -> !it.isBlank());
    ArticleQuery narrowed = query.about(name);
    return facets ? narrowed.withFacets(language) : narrowed;
  }
}
