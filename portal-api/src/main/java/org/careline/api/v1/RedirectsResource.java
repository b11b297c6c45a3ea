package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.Redirect;
import org.careline.kb.article.Redirects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Old names of articles and categories, and where they lead. */
@Tag(name = "Articles")
@Path("/v1/redirects")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.LEAD)
public class RedirectsResource {

  /** The slug an old one leads to. */
  record NewTarget(String target) {}

  private final Redirects redirects;
  private final Clock clock;

  /** For the container's proxy. */
  protected RedirectsResource() {
    this(null, null);
  }

  @Inject
  RedirectsResource(Redirects redirects, Clock clock) {
    this.redirects = redirects;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists the redirects of articles and categories")
  @APIResponseSchema(Redirect[].class)
  public Response list() {
    return Response.ok(new Paging.Items<>(redirects.list(), Optional.empty())).build();
  }

  @PUT
  @Path("/{kind}/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Leads an old slug to another one; kind is article or category")
  public void write(
      @PathParam("kind") String kind,
      @PathParam("slug") String slug,
      NewTarget wanted,
      @Context SecurityContext security) {
    redirects.put(kind, slug, wanted.target(), ArticlesResource.actor(security), clock.instant());
  }

  @DELETE
  @Path("/{kind}/{slug}")
  @Operation(summary = "Removes a redirect")
  public void delete(@PathParam("kind") String kind, @PathParam("slug") String slug) {
    redirects.remove(kind, slug);
  }
}
