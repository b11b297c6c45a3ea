package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.search.SearchTrials;
import org.careline.kb.search.WordList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a change would do to the search, before it is made. */
@Tag(name = "Search")
@Path("/v1/search/trials")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class TrialsResource {

  /** Whole lists by locale, and weights, as their resources take them. */
  record Trial(
      Map<String, List<List<String>>> synonyms,
      Map<String, List<String>> stopPhrases,
      Optional<Map<String, Double>> weights) {}

  private final SearchTrials trials;

  /** For the container's proxy. */
  protected TrialsResource() {
    this(null);
  }

  @Inject
  TrialsResource(SearchTrials trials) {
    this.trials = trials;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Compares the search before and after a change of words or weights; changes nothing",
      description =
          "Asks every judged question with the lists and weights in force, and with those given in"
              + " their place: the figures of both, and each question that gets worse or better.")
  public SearchTrials.Comparison run(Trial trial) {
    List<WordList> changed = new ArrayList<>();
    trial
        .synonyms()
        .forEach(
            (locale, groups) ->
                changed.add(new WordList(WordList.Kind.SYNONYMS, locale, groups, 0)));
    trial
        .stopPhrases()
        .forEach(
            (locale, phrases) ->
                changed.add(
                    new WordList(
                        WordList.Kind.STOP_PHRASES,
                        locale,
                        phrases.stream().map(List::of).toList(),
                        0)));
    return trials.compare(new SearchTrials.Tried(changed, trial.weights()));
  }
}
