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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.manners.TakesUpTo;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.search.Audience;
import org.careline.kb.search.Judgement;
import org.careline.kb.search.Judgements;
import org.careline.kb.search.SearchTrials;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which articles a question should find, and how well it does. */
@Tag(name = "Search")
@Path("/v1/search/judgements")
@ApplicationScoped
@Needs(ApiRole.AGENT)
public class JudgementsResource {

  private static final String CSV = "text/csv";
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV)).build();
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  /**
   * A question with the articles it should find.
   *
   * @param id names it in answers; when it is sent it says nothing
   */
  record Judged(
      Optional<String> id,
      String query,
      Optional<String> locale,
      Optional<Audience.Kind> audience,
      List<Judgement.Expected> articles) {

    static Judged of(Judgement judgement) {
      return new Judged(
          Optional.of(judgement.id()),
          judgement.query(),
          judgement.locale(),
          judgement.audience(),
          judgement.articles());
    }

    Judgement judgement() {
      return new Judgement(query, locale, audience, articles);
    }
  }

  /** What is expected of a question that is in the list. */
  record Articles(List<Judgement.Expected> articles) {}

  /** The list as it is sent; an absent one is a mistake, not an empty one. */
  record Wanted(Optional<List<Judged>> judgements) {}

  /** The list as it is read. */
  record Listed(List<Judged> judgements) {

    static Listed of(List<Judgement> judgements) {
      return new Listed(judgements.stream().map(Judged::of).toList());
    }
  }

  private final Judgements judgements;
  private final SearchTrials trials;
  private final Clock clock;

  /** For the container's proxy. */
  protected JudgementsResource() {
    this(null, null, null);
  }

  @Inject
  JudgementsResource(Judgements judgements, SearchTrials trials, Clock clock) {
    this.judgements = judgements;
    this.trials = trials;
    this.clock = clock;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "Reads the questions with the articles they should find",
      description = "As CSV there is a row for each expected article.")
  @APIResponseSchema(Listed.class)
  public Response list(@Context Request request) {
    Judgements.Kept kept = judgements.read();
    boolean csv =
        Optional.ofNullable(request.selectVariant(FORMS))
            .map(form -> form.getMediaType().isCompatible(FORMS.get(1).getMediaType()))
            .orElse(false);
    Object entity = csv ? JudgementsCsv.write(kept.judgements()) : Listed.of(kept.judgements());
    return Versions.answer(request, Versions.tag(kept.version()), entity)
        .type(csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
        .build();
  }

  @PUT
  @Needs(ApiRole.LEAD)
  @TakesUpTo(MOST_BYTES)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Replaces the questions with the articles they should find")
  @APIResponseSchema(Listed.class)
  public Response put(
      Wanted wanted, @Context HttpHeaders headers, @Context SecurityContext security) {
    return write(
        wanted
            .judgements()
            .map(list -> list.stream().map(Judged::judgement).toList())
            .orElseThrow(
                () -> new Invalid(Violation.of("judgements", "search.judgements.missing"))),
        headers,
        security);
  }

  @PUT
  @Needs(ApiRole.LEAD)
  @TakesUpTo(MOST_BYTES)
  @Consumes(CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replaces the questions by those of a CSV file",
      description =
          "The first row is query,locale,audience,slug,article_locale,grade. Neighbouring rows with"
              + " the same query, locale and audience are one question with several articles.")
  @APIResponseSchema(Listed.class)
  public Response putCsv(
      String text, @Context HttpHeaders headers, @Context SecurityContext security) {
    return write(JudgementsCsv.read(text), headers, security);
  }

  @POST
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds a question with the articles it should find",
      description = "Its id stays the same as long as words, locale and audience do.")
  @APIResponseSchema(value = Judged.class, responseCode = "201")
  public Response add(Judged wanted, @Context UriInfo uri, @Context SecurityContext security) {
    Judgement added =
        judgements.add(wanted.judgement(), ArticlesResource.actor(security), clock.instant());
    return answer(Response.created(Locations.below(uri, added.id())), added);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Reads a question with the articles it should find")
  @APIResponseSchema(Judged.class)
  public Response read(@PathParam("id") String id, @Context Request request) {
    Judgement judgement = judgements.get(id);
    return Versions.answer(request, Versions.tag(judgement.version()), Judged.of(judgement))
        .build();
  }

  @PUT
  @Path("/{id}")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Expects other articles of a question",
      description = "A question in other words is another one: add it, and delete this one.")
  @APIResponseSchema(Judged.class)
  public Response expect(
      @PathParam("id") String id,
      Articles wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    return answer(
        Response.ok(),
        judgements.expect(
            id,
            wanted.articles(),
            Versions.required(headers),
            ArticlesResource.actor(security),
            clock.instant()));
  }

  @DELETE
  @Path("/{id}")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Takes a question out of the list")
  public void remove(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext security) {
    judgements.remove(
        id, Versions.required(headers), ArticlesResource.actor(security), clock.instant());
  }

  private static Response answer(Response.ResponseBuilder answer, Judgement judgement) {
    return answer.entity(Judged.of(judgement)).tag(Versions.tag(judgement.version())).build();
  }

  @GET
  @Path("/results")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Asks every question of the list now",
      description =
          "Means of nDCG@10, the reciprocal rank, success at 1 and recall at 100, and for each"
              + " question the rank of the first article that was expected. Of a list of more than"
              + " 1,000 questions one part of up to 1,000 is asked at once.")
  public SearchTrials.Results results(
      @QueryParam("part") @Parameter(description = "Which part, from 1 to parts of an answer; 1")
          Long part) {
    return trials.results(part == null ? 1 : part);
  }

  private Response write(List<Judgement> wanted, HttpHeaders headers, SecurityContext security) {
    Judgements.Kept kept =
        Versions.put(
            headers,
            expected ->
                judgements.put(
                    wanted, expected, ArticlesResource.actor(security), clock.instant()));
    return Response.ok(Listed.of(kept.judgements())).tag(Versions.tag(kept.version())).build();
  }
}
