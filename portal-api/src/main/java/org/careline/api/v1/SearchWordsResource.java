package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.search.WordList;
import org.careline.kb.search.WordLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the search knows about words beyond the articles; in force without indexing anew. */
@Tag(name = "Search")
@Path("/v1/search")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class SearchWordsResource {

  /** Synonyms as they are sent; an absent list is a mistake, not an empty one. */
  record WantedSynonyms(Optional<List<List<String>>> synonyms) {}

  /** Phrases as they are sent, likewise. */
  record WantedPhrases(Optional<List<String>> phrases) {}

  /** Groups of expressions that mean the same, such as {@code ["sim card", "chip"]}. */
  record Synonyms(List<List<String>> synonyms) {}

  /** Phrases that tell nothing of what is sought, such as {@code "please help me with"}. */
  record StopPhrases(List<String> phrases) {}

  private final WordLists lists;
  private final Clock clock;

  /** For the container's proxy. */
  protected SearchWordsResource() {
    this(null, null);
  }

  @Inject
  SearchWordsResource(WordLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @GET
  @Path("/synonyms/{locale}")
  @Operation(summary = "Reads the synonyms of a language")
  @APIResponseSchema(Synonyms.class)
  public Response synonyms(@PathParam("locale") String locale, @Context Request request) {
    WordList list = lists.read(WordList.Kind.SYNONYMS, locale);
    return Versions.answer(request, Versions.tag(list.version()), new Synonyms(list.entries()))
        .build();
  }

  @PUT
  @Path("/synonyms/{locale}")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Replaces the synonyms of a language; the next search uses them")
  @APIResponseSchema(Synonyms.class)
  public Response putSynonyms(
      @PathParam("locale") String locale,
      WantedSynonyms wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    List<List<String>> entries = wanted.synonyms().orElseThrow(() -> missing("synonyms"));
    WordList list = put(WordList.Kind.SYNONYMS, locale, entries, headers, security);
    return Response.ok(new Synonyms(list.entries())).tag(Versions.tag(list.version())).build();
  }

  @GET
  @Path("/stop-phrases/{locale}")
  @Operation(summary = "Reads the phrases of a language that tell nothing")
  @APIResponseSchema(StopPhrases.class)
  public Response stopPhrases(@PathParam("locale") String locale, @Context Request request) {
    WordList list = lists.read(WordList.Kind.STOP_PHRASES, locale);
    return Versions.answer(request, Versions.tag(list.version()), phrases(list)).build();
  }

  @PUT
  @Path("/stop-phrases/{locale}")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Replaces the phrases that tell nothing; the next search ignores them")
  @APIResponseSchema(StopPhrases.class)
  public Response putStopPhrases(
      @PathParam("locale") String locale,
      WantedPhrases wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    List<List<String>> entries =
        wanted.phrases().orElseThrow(() -> missing("phrases")).stream().map(List::of).toList();
    WordList list = put(WordList.Kind.STOP_PHRASES, locale, entries, headers, security);
    return Response.ok(phrases(list)).tag(Versions.tag(list.version())).build();
  }

  private WordList put(
      WordList.Kind kind,
      String locale,
      List<List<String>> entries,
      HttpHeaders headers,
      SecurityContext security) {
    return Versions.put(
        headers,
        expected ->
            lists.put(
                kind,
                locale,
                entries,
                expected,
                ArticlesResource.actor(security),
                clock.instant()));
  }

  private static Invalid missing(String field) {
    return new Invalid(Violation.of(field, "search.words.missing"));
  }

  private static StopPhrases phrases(WordList list) {
    return new StopPhrases(list.entries().stream().map(entry -> entry.get(0)).toList());
  }
}
