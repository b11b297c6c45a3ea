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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.SnippetView;
import org.careline.kb.article.Snippets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Texts that articles use by name: snippets, product variables, terms of the glossary. */
@Tag(name = "Articles")
@Path("/v1/snippets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class SnippetsResource {

  /**
   * What is entered about a text.
   *
   * @param kind snippet (Markdown), variable (one line) or term
   * @param title what a term is called
   */
  record SnippetContent(String kind, Optional<String> title, String text) {}

  private final Snippets snippets;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected SnippetsResource() {
    this(null, null, null);
  }

  @Inject
  SnippetsResource(Snippets snippets, Languages languages, Clock clock) {
    this.snippets = snippets;
    this.languages = languages;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists snippets, variables and terms")
  @APIResponseSchema(SnippetView[].class)
  public Response list() {
    return Response.ok(new Paging.Items<>(snippets.list(), Optional.empty())).build();
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "Reads a snippet, variable or term")
  @APIResponseSchema(SnippetView.class)
  public Response read(
      @PathParam("name") String name,
      @QueryParam("locale") String locale,
      @Context Request request) {
    SnippetView view =
        snippets.get(name, languages.or(locale)).orElseThrow(() -> new NotFound("Snippet " + name));
    return Versions.answer(request, Versions.tag(view.version()), view).build();
  }

  /** Articles that use it show the new text a moment later. */
  @PUT
  @Path("/{name}")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters or replaces a snippet, variable or term")
  @APIResponseSchema(SnippetView.class)
  public Response write(
      @PathParam("name") String name,
      @QueryParam("locale") String locale,
      SnippetContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    SnippetView view =
        Versions.put(
            headers,
            expected ->
                snippets.put(
                    name,
                    languages.or(locale),
                    content.kind(),
                    content.title().orElse(""),
                    content.text(),
                    expected,
                    ArticlesResource.actor(security),
                    clock.instant()));
    return Response.ok(view).tag(Versions.tag(view.version())).build();
  }

  @DELETE
  @Path("/{name}")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Removes a snippet, variable or term")
  public void delete(
      @PathParam("name") String name,
      @QueryParam("locale") String locale,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    snippets.remove(
        name,
        languages.or(locale),
        Versions.required(headers),
        ArticlesResource.actor(security),
        clock.instant());
  }
}
