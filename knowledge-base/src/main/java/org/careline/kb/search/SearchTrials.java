package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/**
 * What the search gives for the questions that editors have judged: as it is, and as it would be
 * with other words or weights. Nothing is changed by asking.
 */
@ApplicationScoped
public class SearchTrials {

  /**
   * One question.
   *
   * @param rank of the first hit that was expected, from 1; empty if it is not among 100
   */
  public record Asked(
      String query,
      Optional<String> locale,
      Audience.Kind audience,
      Optional<Integer> rank,
      double ndcgAt10) {}

  /** How well every question is answered now. */
  public record Results(SearchFigures figures, List<Asked> questions) {}

  /** One question that is answered otherwise; ranks as in {@link Asked}. */
  public record Change(
      String query,
      Optional<String> locale,
      Audience.Kind audience,
      Optional<Integer> rankBefore,
      Optional<Integer> rankAfter,
      double ndcgAt10Before,
      double ndcgAt10After) {}

  /**
   * What is tried.
   *
   * @param words lists in the place of those of the same kind and locale
   * @param weights in the place of all that were changed; empty leaves them as they are
   */
  public record Tried(List<WordList> words, Optional<Map<String, Double>> weights) {

    boolean isEmpty() {
      return words.isEmpty() && weights.isEmpty();
    }
  }

  /** What a change would do: the figures, and each question that gets worse or better. */
  public record Comparison(
      SearchFigures before, SearchFigures after, List<Change> worse, List<Change> better) {}

  private final IndexHome home;
  private final WordLists lists;
  private final SearchWeights weights;
  private final Judgements judgements;

  /** For the container's proxy. */
  protected SearchTrials() {
    this(null, null, null, null);
  }

  @Inject
  SearchTrials(IndexHome home, WordLists lists, SearchWeights weights, Judgements judgements) {
    this.home = home;
    this.lists = lists;
    this.weights = weights;
    this.judgements = judgements;
  }

  /** The search as it is. */
  public Results results() {
    List<Judgement> asked = judgements.read().judgements();
    List<Score> scores = scores(asked, List.of(inForce())).get(0);
    List<Asked> questions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Judgement each = asked.get(i);
      Score score = scores.get(i);
      questions.add(
          new Asked(each.query(), each.locale(), each.asker(), score.rank(), score.ndcg()));
    }
    return new Results(SearchFigures.of(scores), questions);
  }

  /**
   * The search as it is, and as it would be. Throws Invalid without anything to try, and for what
   * {@link WordLists#put} or {@link SearchWeights#put} would refuse.
   */
  public Comparison compare(Tried tried) {
    if (tried.isEmpty()) {
      throw new Invalid(Violation.of("", "search.trial.empty"));
    }
    Map<SearchWeight, Float> now = weights.read().changed();
    Map<SearchWeight, Float> then = tried.weights().map(SearchWeights::checked).orElse(now);
    List<WordList> words = lists.all();
    Wording before = new Wording(words, new Weighing(now));
    Wording after = new Wording(changed(words, tried.words()), new Weighing(then));
    List<Judgement> asked = judgements.read().judgements();
    List<List<Score>> scores = scores(asked, List.of(before, after));
    return compared(asked, scores.get(0), scores.get(1));
  }

  private Wording inForce() {
    return new Wording(lists.all(), new Weighing(weights.read().changed()));
  }

  private static List<WordList> changed(List<WordList> now, List<WordList> tried) {
    List<WordList> then = new ArrayList<>(now);
    for (WordList list : tried) {
      List<List<String>> entries = WordLists.checked(list.kind(), list.locale(), list.entries());
      then.removeIf(other -> other.kind() == list.kind() && other.locale().equals(list.locale()));
      then.add(new WordList(list.kind(), list.locale(), entries, list.version()));
    }
    return then;
  }

  private static Comparison compared(List<Judgement> asked, List<Score> before, List<Score> after) {
    List<Change> worse = new ArrayList<>();
    List<Change> better = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Judgement each = asked.get(i);
      Score was = before.get(i);
      Score is = after.get(i);
      int gained = is.compareWith(was);
      if (gained != 0) {
        (gained < 0 ? worse : better)
            .add(
                new Change(
                    each.query(),
                    each.locale(),
                    each.asker(),
                    was.rank(),
                    is.rank(),
                    was.ndcg(),
                    is.ndcg()));
      }
    }
    return new Comparison(SearchFigures.of(before), SearchFigures.of(after), worse, better);
  }

  /** All questions with each wording, on one state of the index. */
  private List<List<Score>> scores(List<Judgement> asked, List<Wording> wordings) {
    ArticleIndex index = home.index();
    return index.search(
        searcher ->
            wordings.stream()
                .map(
                    wording ->
                        asked.stream()
                            .map(each -> score(searcher, index.analyzers(), wording, each))
                            .toList())
                .toList());
  }

  private static Score score(
      ArticleSearcher searcher, Analyzers analyzers, Wording wording, Judgement judgement) {
    ArticleQuery query =
        new ArticleQuery(
            judgement.query(),
            judgement.locale(),
            Optional.empty(),
            new Audience(judgement.asker(), Set.of()),
            Score.LOOKED_THROUGH,
            Optional.empty());
    Map<String, Integer> grades = new HashMap<>();
    judgement
        .articles()
        .forEach(
            article -> grades.put(Fields.key(article.slug(), article.locale()), article.graded()));
    return Score.of(grades, new Finder(searcher, analyzers, wording, query).keys());
  }
}
