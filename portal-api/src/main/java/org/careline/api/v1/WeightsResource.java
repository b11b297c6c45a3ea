package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.api.manners.Versions;
import org.careline.api.security.Needs;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.search.SearchWeight;
import org.careline.kb.search.SearchWeights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What counts how much in the search; in force without indexing anew. */
@Tag(name = "Search")
@Path("/v1/search/weights")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class WeightsResource {

  /** Weights by name as they are sent; an absent list is a mistake, not an empty one. */
  record Wanted(Optional<Map<String, Double>> weights) {}

  /**
   * A weight.
   *
   * @param value what counts now, from {@code least} to {@code most}
   * @param standard what counts unless somebody changes it
   */
  record Known(String name, float value, float standard, float least, float most) {}

  /**
   * Weights as they are read.
   *
   * @param weights those that were changed
   * @param known all there are
   */
  record Weights(Map<String, Float> weights, List<Known> known) {

    static Weights of(SearchWeights.Kept kept) {
      Map<String, Float> changed = new LinkedHashMap<>();
      kept.changed().forEach((weight, value) -> changed.put(weight.code(), value));
      List<Known> known =
          Arrays.stream(SearchWeight.values())
              .map(
                  weight ->
                      new Known(
                          weight.code(),
                          kept.of(weight),
                          weight.standard(),
                          weight.least(),
                          weight.most()))
              .toList();
      return new Weights(changed, known);
    }
  }

  private final SearchWeights weights;
  private final Clock clock;

  /** For the container's proxy. */
  protected WeightsResource() {
    this(null, null);
  }

  @Inject
  WeightsResource(SearchWeights weights, Clock clock) {
    this.weights = weights;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "Reads what counts how much in the search",
      description =
          "In the second look at the best hits, as parts of what an article with every word of the"
              + " question would have: title (words of the question in it), written (title and"
              + " question alike as they are written), letters (the same, letter by letter),"
              + " passage (words in the best passage), pairs (words behind those they stand behind"
              + " in the question), question (a question by which the article is found, compared to"
              + " its title). In the first, compared to the word itself: common (a word that"
              + " tells little), synonym, beginning (of a longer word), joined (two words as one),"
              + " compound (of the word), part (of the word).")
  @APIResponseSchema(Weights.class)
  public Response read(@Context Request request) {
    SearchWeights.Kept kept = weights.read();
    return Versions.answer(request, Versions.tag(kept.version()), Weights.of(kept)).build();
  }

  @PUT
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes the weights that are named, takes back others; the next search uses them")
  @APIResponseSchema(Weights.class)
  public Response put(
      Wanted wanted, @Context HttpHeaders headers, @Context SecurityContext security) {
    Map<String, Double> named =
        wanted
            .weights()
            .orElseThrow(() -> new Invalid(Violation.of("weights", "search.weights.missing")));
    SearchWeights.Kept kept =
        Versions.put(
            headers,
            expected ->
                weights.put(named, expected, ArticlesResource.actor(security), clock.instant()));
    return Response.ok(Weights.of(kept)).tag(Versions.tag(kept.version())).build();
  }

  @DELETE
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Takes back what was changed of the weights")
  public void reset(@Context HttpHeaders headers, @Context SecurityContext security) {
    var unused =
        weights.put(
            Map.of(),
            Versions.required(headers),
            ArticlesResource.actor(security),
            clock.instant());
  }
}
