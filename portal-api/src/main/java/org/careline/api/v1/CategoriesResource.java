package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.api.security.OpenToAll;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.Categories;
import org.careline.kb.article.CategoryDraft;
import org.careline.kb.article.CategoryText;
import org.careline.kb.article.CategoryView;
import org.careline.kb.article.Renaming;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.Audience;
import org.careline.kb.search.CategoryCount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Categories of articles: readers see those that hold something, administrators shape them. */
@Tag(name = "Articles")
@Path("/v1/categories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {

  /**
   * A category and its names.
   *
   * @param position among its siblings; without one it stays where it is, and a new one goes behind
   * @param texts {@code {"en": {"name": "Billing", "description": "…"}}}
   */
  record CategoryContent(
      Optional<String> parent, Optional<Integer> position, Map<String, Text> texts) {}

  /** How a category is called in one language. */
  record Text(String name, Optional<String> description) {

    CategoryText text() {
      return new CategoryText(name, description.orElse(""));
    }
  }

  /** The category that takes over what stands in another one. */
  record NewHome(String into) {}

  private final ArticleSearch search;
  private final Categories categories;
  private final Renaming renaming;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected CategoriesResource() {
    this(null, null, null, null, null);
  }

  @Inject
  CategoriesResource(
      ArticleSearch search,
      Categories categories,
      Renaming renaming,
      Languages languages,
      Clock clock) {
    this.search = search;
    this.categories = categories;
    this.renaming = renaming;
    this.languages = languages;
    this.clock = clock;
  }

  /** What readers see: name in one language, and how much is in it. */
  @GET
  @OpenToAll
  @Operation(summary = "Lists the categories that hold something to read")
  @APIResponseSchema(CategoryCount[].class)
  public Response list(@QueryParam("locale") String locale, @Context SecurityContext security) {
    Audience audience = Caller.isStaff(security) ? Audience.STAFF : Audience.PUBLIC;
    return all(search.categories(languages.or(locale), audience));
  }

  /** All of them with their names in every language, for those who shape them. */
  @GET
  @Path("/all")
  @Needs(ApiRole.AGENT)
  @Operation(summary = "Lists all categories with their names in every language")
  @APIResponseSchema(CategoryView[].class)
  public Response everything() {
    return all(categories.list());
  }

  @GET
  @Path("/{slug}")
  @Needs(ApiRole.AGENT)
  @Operation(summary = "Reads a category")
  @APIResponseSchema(CategoryView.class)
  public Response read(@PathParam("slug") String slug, @Context Request request) {
    CategoryView category = categories.get(slug);
    return Versions.answer(request, Versions.tag(category.version()), category).build();
  }

  @PUT
  @Path("/{slug}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Creates or replaces a category")
  @APIResponseSchema(CategoryView.class)
  public Response write(
      @PathParam("slug") String slug,
      CategoryContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    CategoryDraft draft =
        new CategoryDraft(
            content.parent(),
            content.position().orElseGet(() -> categories.place(slug)),
            content.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().text())));
    CategoryView category =
        Versions.put(
            headers,
            expected ->
                categories.put(
                    slug, draft, expected, ArticlesResource.actor(security), clock.instant()));
    return Response.ok(category).tag(Versions.tag(category.version())).build();
  }

  /** All addresses of the old slug lead to the new one. */
  @PUT
  @Path("/{slug}/slug")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a category another slug")
  @APIResponseSchema(CategoryView.class)
  public Response rename(
      @PathParam("slug") String slug,
      RenamingResource.NewSlug wanted,
      @Context SecurityContext security) {
    return Response.ok(
            renaming.category(
                slug, wanted.slug(), ArticlesResource.actor(security), clock.instant()))
        .build();
  }

  /** The category is gone; all its addresses lead to the other one. */
  @POST
  @Path("/{slug}/merge")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Puts all that stands in a category into another one")
  @APIResponseSchema(CategoryView.class)
  public Response merge(
      @PathParam("slug") String slug, NewHome wanted, @Context SecurityContext security) {
    return Response.ok(
            renaming.merge(slug, wanted.into(), ArticlesResource.actor(security), clock.instant()))
        .build();
  }

  @DELETE
  @Path("/{slug}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Deletes an empty category")
  public void delete(
      @PathParam("slug") String slug,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    categories.delete(
        slug, Versions.required(headers), ArticlesResource.actor(security), clock.instant());
  }

  private static Response all(List<?> rows) {
    return Response.ok(new Paging.Items<>(rows, Optional.empty())).build();
  }
}
