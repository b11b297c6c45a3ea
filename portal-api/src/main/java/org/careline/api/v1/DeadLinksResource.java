package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleLinks;
import org.careline.kb.article.DeadLink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links between articles that lead nowhere. */
@Tag(name = "Articles")
@Path("/v1/dead-links")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class DeadLinksResource {

  /** A link that leads nowhere, and the article it stands in. */
  record FoundLink(String slug, String locale, String title, String address) {

    static FoundLink of(DeadLink link) {
      return new FoundLink(
          link.article().slug(), link.article().locale(), link.title(), link.address());
    }
  }

  private final ArticleLinks links;
  private final Languages languages;

  /** For the container's proxy. */
  protected DeadLinksResource() {
    this(null, null);
  }

  @Inject
  DeadLinksResource(ArticleLinks links, Languages languages) {
    this.links = links;
    this.languages = languages;
  }

  @GET
  @Operation(summary = "Lists links to articles, categories and files that are not there")
  @APIResponseSchema(FoundLink[].class)
  public Response list(
      @QueryParam("slug") String slug,
      @QueryParam("locale") String locale,
      @BeanParam Paging paging) {
    Optional<ArticleKey> article =
        Optional.ofNullable(slug).map(name -> new ArticleKey(name, languages.or(locale)));
    return paging.answer(links.dead(article, paging.limit(), paging.cursor()), FoundLink::of);
  }
}
