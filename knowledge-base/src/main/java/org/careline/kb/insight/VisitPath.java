package org.careline.kb.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.question.QuestionText;

/**
 * The steps of one visitor, none of them later than {@link #PAUSE} after the one before.
 *
 * @param visit opaque key of the visitor on this day
 * @param network opaque key of the network on this day
 * @param steps in their order, at least one
 */
record VisitPath(long id, String visit, String network, List<Step> steps) {

  /** After so long without a step a path has ended. */
  static final Duration PAUSE = Duration.ofMinutes(30);

  /**
   * A question in the form in which it is counted.
   *
   * @param words see {@link QuestionText#normal}
   */
  record Query(String locale, String words) {
    static Query of(SearchedFor search) {
      return new Query(search.locale(), QuestionText.normal(search.text()));
    }
  }

  /**
   * The search that led to an article.
   *
   * @param place from 1; empty if the article was not among the first hits
   */
  record Origin(SearchedFor search, OptionalInt place) {}

  VisitPath {
    steps = List.copyOf(steps);
  }

  /** The day all of it counts for. */
  LocalDate day() {
    return LocalDate.ofInstant(steps.get(0).at(), ZoneOffset.UTC);
  }

  Instant lastAt() {
    return steps.get(steps.size() - 1).at();
  }

  Outcome outcome() {
    boolean looked = false;
    boolean ticket = false;
    boolean solved = false;
    for (Step step : steps) {
      looked |= step.is(Step.Kind.SEARCHED) || step.article().isPresent();
      ticket |= step.is(Step.Kind.TICKET);
      if (step.is(Step.Kind.SOLVED) || step.is(Step.Kind.UNSOLVED)) {
        solved = step.is(Step.Kind.SOLVED);
      }
    }
    if (!looked) {
      return Outcome.DIRECT;
    }
    if (ticket) {
      return Outcome.TICKET;
    }
    if (solved) {
      return Outcome.SOLVED;
    }
    return steps.get(steps.size() - 1).is(Step.Kind.OPENED) ? Outcome.LEFT : Outcome.ABANDONED;
  }

  /** What was asked, each once, with whether it found anything. */
  Map<Query, Boolean> queries() {
    Map<Query, Boolean> queries = new LinkedHashMap<>();
    for (Step step : steps) {
      if (step.search().isPresent()) {
        Query query = Query.of(step.search().get());
        if (!query.words().isEmpty()) {
          queries.merge(query, !step.search().get().inVain(), Boolean::logicalOr);
        }
      }
    }
    return queries;
  }

  /** What was read, each once. */
  Set<ArticleKey> articles() {
    Set<ArticleKey> articles = new LinkedHashSet<>();
    steps.forEach(step -> step.article().ifPresent(articles::add));
    return articles;
  }

  /** The last word on each article that was voted for. */
  Map<ArticleKey, Boolean> votes() {
    Map<ArticleKey, Boolean> votes = new LinkedHashMap<>();
    for (Step step : steps) {
      if (step.is(Step.Kind.SOLVED) || step.is(Step.Kind.UNSOLVED)) {
        votes.put(step.article().orElseThrow(), step.is(Step.Kind.SOLVED));
      }
    }
    return votes;
  }

  /** The search a step came from: the last one that had the article, else simply the last one. */
  Optional<Origin> origin(Step opened) {
    Optional<Origin> origin = Optional.empty();
    for (Step step : steps.subList(0, steps.indexOf(opened))) {
      if (step.search().isPresent()) {
        SearchedFor search = step.search().get();
        int place = search.found().indexOf(opened.article().orElseThrow());
        if (place >= 0) {
          origin = Optional.of(new Origin(search, OptionalInt.of(place + 1)));
        } else if (origin.isEmpty() || origin.get().place().isEmpty()) {
          origin = Optional.of(new Origin(search, OptionalInt.empty()));
        }
      }
    }
    return origin;
  }

  /**
   * What was asked on the way to an article, up to the last time it was opened or voted for. What
   * another article had solved before does not belong to it.
   */
  List<SearchedFor> askedBefore(ArticleKey article) {
    List<SearchedFor> asked = new ArrayList<>();
    List<SearchedFor> since = new ArrayList<>();
    for (Step step : steps) {
      step.search().ifPresent(since::add);
      if (step.article().equals(Optional.of(article))) {
        asked.addAll(since);
        since.clear();
      } else if (step.is(Step.Kind.SOLVED)) {
        since.clear();
      }
    }
    return asked;
  }
}
