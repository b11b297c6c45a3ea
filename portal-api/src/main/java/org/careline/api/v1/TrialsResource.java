package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.api.manners.TakesUpTo;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Rehearsed;
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

  private static final long MOST_BYTES = 8L * 1024 * 1024;

  /**
   * An article as if it were published, or removed.
   *
   * @param content as it is put; what is written now without it
   * @param removed as if it were deleted, archived or made a draft again
   */
  record TriedArticle(
      String slug, Optional<String> locale, Optional<ArticleContent> content, boolean removed) {}

  /**
   * Whole lists by locale, and weights, as their resources take them; up to 50 articles.
   *
   * @param part of the judged questions that is asked, from 1, which it is unless it is said
   */
  record Trial(
      Map<String, List<List<String>>> synonyms,
      Map<String, List<String>> stopPhrases,
      Optional<Map<String, Double>> weights,
      List<TriedArticle> articles,
      Optional<Long> part) {}

  private final SearchTrials trials;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected TrialsResource() {
    this(null, null, null);
  }

  @Inject
  TrialsResource(SearchTrials trials, Languages languages, Clock clock) {
    this.trials = trials;
    this.languages = languages;
    this.clock = clock;
  }

  @POST
  @TakesUpTo(MOST_BYTES)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Compares the search before and after a change; changes nothing",
      description =
          "Asks every judged question as the search is, and with the lists, weights and articles"
              + " given in the place of those in force: the figures of both, and each question that"
              + " gets worse or better. Of a list of more than 1,000 questions one part of up to"
              + " 1,000 is asked at once, every so manyth question; parts says how many there are.")
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
    List<Rehearsed> articles =
        trial.articles().stream()
            .map(
                article ->
                    new Rehearsed(
                        new ArticleKey(article.slug(), languages.or(article.locale().orElse(null))),
                        article.content().map(ArticleContent::draft),
                        article.removed()))
            .toList();
    return trials.compare(
        new SearchTrials.Tried(changed, trial.weights(), articles, trial.part().orElse(1L)),
        clock.instant());
  }
}
