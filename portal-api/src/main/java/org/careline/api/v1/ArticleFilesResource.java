package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.careline.api.manners.Downloads;
import org.careline.api.manners.Paging;
import org.careline.api.manners.TakesUpTo;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.api.security.OpenToAll;
import org.careline.db.outcome.NotFound;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleFile;
import org.careline.kb.article.ArticleFiles;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.search.Audience;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Images and attachments of an article. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/files")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticleFilesResource {

  /** A file; {@code url} is a path below the portal's root. */
  record FileOfArticle(
      String name, String mediaType, long size, String sha256, Instant addedAt, String url) {

    static FileOfArticle of(ArticleFile file) {
      return new FileOfArticle(
          file.name(), file.mediaType(), file.size(), file.sha256(), file.addedAt(), file.url());
    }
  }

  private final ArticleFiles files;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected ArticleFilesResource() {
    this(null, null, null);
  }

  @Inject
  ArticleFilesResource(ArticleFiles files, Languages languages, Clock clock) {
    this.files = files;
    this.languages = languages;
    this.clock = clock;
  }

  @GET
  @Needs(ApiRole.AGENT)
  @Operation(summary = "Lists the files of an article")
  @APIResponseSchema(FileOfArticle[].class)
  public Response list(@PathParam("slug") String slug, @QueryParam("locale") String locale) {
    var all = files.list(key(slug, locale)).stream().map(FileOfArticle::of).toList();
    return Response.ok(new Paging.Items<>(all, Optional.empty())).build();
  }

  @GET
  @Path("/{name}")
  @OpenToAll
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Downloads a file of an article")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(
      @PathParam("slug") String slug,
      @PathParam("name") String name,
      @QueryParam("locale") String locale,
      @Context SecurityContext security) {
    ArticleKey key = key(slug, locale);
    ArticleFiles.Content content =
        (Caller.isStaff(security)
                ? files.open(key, name)
                : files.openPublished(key, name, Audience.PUBLIC))
            .orElseThrow(() -> new NotFound("File " + name));
    ArticleFile file = content.file();
    return Downloads.answer(file.name(), file.mediaType(), file.size(), content.stream())
        .tag(new EntityTag(file.sha256()))
        .build();
  }

  /** Adds the body under this name; who may publish may replace the file that has it. */
  @PUT
  @Path("/{name}")
  @Needs(ApiRole.AGENT)
  @Consumes(MediaType.WILDCARD)
  @TakesUpTo(ArticleFiles.MAX_SIZE)
  @Operation(summary = "Adds or replaces a file")
  @APIResponseSchema(FileOfArticle.class)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public FileOfArticle write(
      @PathParam("slug") String slug,
      @PathParam("name") String name,
      @QueryParam("locale") String locale,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream content,
      @Context SecurityContext security) {
    ArticleKey key = key(slug, locale);
    String media = type == null ? MediaType.APPLICATION_OCTET_STREAM : type;
    String actor = ArticlesResource.actor(security);
    return FileOfArticle.of(
        security.isUserInRole(ApiRole.LEAD.key())
            ? files.put(key, name, media, content, actor, clock.instant())
            : files.add(key, name, media, content, actor, clock.instant()));
  }

  @DELETE
  @Path("/{name}")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Deletes a file")
  public void delete(
      @PathParam("slug") String slug,
      @PathParam("name") String name,
      @QueryParam("locale") String locale,
      @Context SecurityContext security) {
    files.delete(key(slug, locale), name, ArticlesResource.actor(security), clock.instant());
  }

  private ArticleKey key(String slug, String locale) {
    return new ArticleKey(slug, languages.or(locale));
  }
}
