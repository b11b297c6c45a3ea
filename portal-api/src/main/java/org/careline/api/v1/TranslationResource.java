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
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Translations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an article was translated from. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/source")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class TranslationResource {

  /**
   * The language an article was translated from.
   *
   * @param version number of what was translated; the newest without it
   */
  record NewSource(String locale, Optional<Long> version) {}

  private final Translations translations;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected TranslationResource() {
    this(null, null, null);
  }

  @Inject
  TranslationResource(Translations translations, Languages languages, Clock clock) {
    this.translations = translations;
    this.languages = languages;
    this.clock = clock;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says that a translation tells what its source does")
  @APIResponseSchema(ArticleDocument.class)
  public Response translated(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      NewSource source,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    return ArticlesResource.answer(
        Response.ok(),
        translations.translated(
            new ArticleKey(slug, languages.or(locale)),
            source.locale(),
            source.version(),
            Versions.optional(headers),
            ArticlesResource.actor(security),
            clock.instant()));
  }
}
