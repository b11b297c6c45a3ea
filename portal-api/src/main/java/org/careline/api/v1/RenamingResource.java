package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.Renaming;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The slug of an article, in all its languages. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/slug")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.LEAD)
public class RenamingResource {

  /** Another name for addresses. */
  record NewSlug(String slug) {}

  private final Renaming renaming;
  private final Clock clock;

  /** For the container's proxy. */
  protected RenamingResource() {
    this(null, null);
  }

  @Inject
  RenamingResource(Renaming renaming, Clock clock) {
    this.renaming = renaming;
    this.clock = clock;
  }

  /** The old slug leads to the new one for good. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives an article another slug, in all its languages")
  public void rename(
      @PathParam("slug") String slug, NewSlug wanted, @Context SecurityContext security) {
    renaming.article(slug, wanted.slug(), ArticlesResource.actor(security), clock.instant());
  }
}
