package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.OptionalLong;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleVersions;
import org.careline.kb.article.Articles;
import org.careline.kb.article.VersionDiff;
import org.careline.kb.article.VersionSummary;
import org.careline.kb.article.VersionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an article said before: who wrote it, when, and what changed. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/versions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class VersionsResource {

  /** A version with all that was written. */
  record ArticleVersion(VersionSummary version, ArticleContent content) {

    static ArticleVersion of(VersionView view) {
      return new ArticleVersion(view.summary(), ArticleContent.of(view.content()));
    }
  }

  private final ArticleVersions versions;
  private final Articles articles;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected VersionsResource() {
    this(null, null, null, null);
  }

  @Inject
  VersionsResource(ArticleVersions versions, Articles articles, Languages languages, Clock clock) {
    this.versions = versions;
    this.articles = articles;
    this.languages = languages;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists the versions of an article, newest first")
  @APIResponseSchema(VersionSummary[].class)
  public Response list(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @BeanParam Paging paging) {
    return paging.answer(versions.list(key(slug, locale), paging.limit(), paging.cursor())).build();
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "Reads a version of an article")
  @APIResponseSchema(ArticleVersion.class)
  public ArticleVersion read(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @PathParam("number") long number) {
    return ArticleVersion.of(versions.get(key(slug, locale), number));
  }

  @GET
  @Path("/{number}/diff")
  @Operation(summary = "Tells what changed from one version to another")
  @APIResponseSchema(VersionDiff.class)
  public VersionDiff diff(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @PathParam("number") long number,
      @QueryParam("from") Long from) {
    OptionalLong earlier = from == null ? OptionalLong.empty() : OptionalLong.of(from);
    return versions.diff(key(slug, locale), earlier, number);
  }

  /** Makes what it said then the draft again; readers see it once it is published. */
  @POST
  @Path("/{number}/restore")
  @Operation(summary = "Takes an earlier version up again")
  @APIResponseSchema(ArticleDocument.class)
  public Response restore(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @PathParam("number") long number,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    return ArticlesResource.answer(
        Response.ok(),
        articles
            .restore(
                key(slug, locale),
                number,
                Versions.optional(headers),
                ArticlesResource.actor(security),
                clock.instant())
            .article());
  }

  private ArticleKey key(String slug, String locale) {
    return new ArticleKey(slug, languages.or(locale));
  }
}
