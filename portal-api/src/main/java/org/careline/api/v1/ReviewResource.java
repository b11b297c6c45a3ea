package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
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
import java.time.LocalDate;
import java.util.Optional;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Publishing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looks at an article before readers do, and again later. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/review")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class ReviewResource {

  /** What somebody says to whom an article goes. */
  record NewNote(Optional<String> note) {}

  /** The day by which somebody looks at an article again; none for never. */
  record NewReviewDay(Optional<LocalDate> reviewBy) {}

  private final Publishing publishing;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected ReviewResource() {
    this(null, null, null);
  }

  @Inject
  ReviewResource(Publishing publishing, Languages languages, Clock clock) {
    this.publishing = publishing;
    this.languages = languages;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Asks somebody who may publish to look at an article")
  @APIResponseSchema(ArticleDocument.class)
  public Response ask(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      NewNote said,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    return ArticlesResource.answer(
        Response.ok(),
        publishing.askForReview(
            key(slug, locale),
            Versions.optional(headers),
            said.note().orElse(""),
            ArticlesResource.actor(security),
            clock.instant()));
  }

  /** The writer goes on; what readers see stays. */
  @DELETE
  @Operation(summary = "Gives an article back to its writer")
  @APIResponseSchema(ArticleDocument.class)
  public Response answer(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @QueryParam("note") String note,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    return ArticlesResource.answer(
        Response.ok(),
        publishing.returnToWriter(
            key(slug, locale),
            Versions.optional(headers),
            note == null ? "" : note,
            ArticlesResource.actor(security),
            clock.instant()));
  }

  @PUT
  @Path("/day")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says by when somebody looks at an article again")
  @APIResponseSchema(ArticleDocument.class)
  public Response plan(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      NewReviewDay day,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    return ArticlesResource.answer(
        Response.ok(),
        publishing.reviewBy(
            key(slug, locale),
            Versions.optional(headers),
            day.reviewBy(),
            ArticlesResource.actor(security),
            clock.instant()));
  }

  private ArticleKey key(String slug, String locale) {
    return new ArticleKey(slug, languages.or(locale));
  }
}
