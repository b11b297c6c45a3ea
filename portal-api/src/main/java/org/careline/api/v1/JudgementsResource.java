package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.careline.api.manners.TakesUpTo;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.search.Judgement;
import org.careline.kb.search.Judgements;
import org.careline.kb.search.SearchTrials;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

  /** The list as it is sent; an absent one is a mistake, not an empty one. */
  record Wanted(Optional<List<Judgement>> judgements) {}

  /** The list as it is read. */
  record Listed(List<Judgement> judgements) {}

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
    Object entity = csv ? JudgementsCsv.write(kept.judgements()) : new Listed(kept.judgements());
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

  @GET
  @Path("/results")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Asks every question of the list now",
      description =
          "Means of nDCG@10, the reciprocal rank, success at 1 and recall at 100, and for each"
              + " question the rank of the first article that was expected.")
  public SearchTrials.Results results() {
    return trials.results();
  }

  private Response write(List<Judgement> wanted, HttpHeaders headers, SecurityContext security) {
    Judgements.Kept kept =
        Versions.put(
            headers,
            expected ->
                judgements.put(
                    wanted, expected, Caller.of(security).actor().toString(), clock.instant()));
    return Response.ok(new Listed(kept.judgements())).tag(Versions.tag(kept.version())).build();
  }
}
