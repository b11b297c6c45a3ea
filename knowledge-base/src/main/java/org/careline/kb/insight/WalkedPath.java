package org.careline.kb.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.careline.kb.article.ArticleKey;

/**
 * One visitor's way, without the visitor.
 *
 * @param outcome empty while the path may go on
 */
public record WalkedPath(
    Instant beganAt, Instant lastAt, Optional<Outcome> outcome, List<Walked> steps) {

  /**
   * A step.
   *
   * @param words of a search, or of the search that led to an article, personal data masked
   * @param hits of a search
   * @param article that was opened or voted for
   * @param place of an article among the hits, from 1; empty if it was not among the first
   */
  public record Walked(
      Step.Kind kind,
      Instant at,
      Optional<String> words,
      OptionalInt hits,
      Optional<ArticleKey> article,
      OptionalInt place) {}

  static WalkedPath of(VisitPath path, Optional<Outcome> outcome) {
    return new WalkedPath(
        path.steps().get(0).at(),
        path.lastAt(),
        outcome,
        path.steps().stream().map(step -> walked(path, step)).toList());
  }

  private static Walked walked(VisitPath path, Step step) {
    Optional<VisitPath.Origin> origin =
        step.is(Step.Kind.OPENED) ? path.origin(step) : Optional.empty();
    return new Walked(
        step.kind(),
        step.at(),
        step.search().or(() -> origin.map(VisitPath.Origin::search)).map(SearchedFor::text),
        step.search().map(search -> OptionalInt.of(search.hits())).orElse(OptionalInt.empty()),
        step.article(),
        origin.map(VisitPath.Origin::place).orElse(OptionalInt.empty()));
  }
}
