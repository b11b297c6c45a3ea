package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.desk.account.AgentView;
import org.careline.desk.account.Staff;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Ownership;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who answers for an article and hears by mail what readers say about it. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/owner")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class OwnerResource {

  /** E-mail address of an agent; none for nobody. */
  record NewOwner(Optional<String> owner) {}

  private final Ownership ownership;
  private final Staff staff;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected OwnerResource() {
    this(null, null, null, null);
  }

  @Inject
  OwnerResource(Ownership ownership, Staff staff, Languages languages, Clock clock) {
    this.ownership = ownership;
    this.staff = staff;
    this.languages = languages;
    this.clock = clock;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says which agent answers for an article")
  @APIResponseSchema(ArticleDocument.class)
  public Response give(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      NewOwner wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    Optional<String> owner = wanted.owner().map(this::known);
    return ArticlesResource.answer(
        Response.ok(),
        ownership.give(
            new ArticleKey(slug, languages.or(locale)),
            Versions.optional(headers),
            owner,
            ArticlesResource.actor(security),
            clock.instant()));
  }

  private String known(String email) {
    return staff
        .agent(email)
        .filter(AgentView::active)
        .map(AgentView::email)
        .orElseThrow(Ownership::unknown);
  }
}
