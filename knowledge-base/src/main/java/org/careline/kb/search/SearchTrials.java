package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Rehearsal;
import org.careline.kb.article.Rehearsed;
import org.careline.kb.question.LearnedWords;

/**
 * What the search gives for the questions that editors have judged: as it is, and as it would be
 * with other words, weights or articles. Nothing is changed by asking.
 */
@ApplicationScoped
public class SearchTrials {

  /**
   * One question.
   *
   * @param id names the judgement
   * @param rank of the first hit that was expected, from 1; empty if it is not among 100
   */
  public record Asked(
      String id,
      String query,
      Optional<String> locale,
      Audience.Kind audience,
      Optional<Integer> rank,
      double ndcgAt10) {}

  /** How well each question of one part of the list is answered now, see {@link Comparison}. */
  public record Results(
      int judged, int part, int parts, SearchFigures figures, List<Asked> questions) {}

  /** One question that is answered otherwise; ranks as in {@link Asked}. */
  public record Change(
      String id,
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
   * @param articles as if they were published, or removed
   * @param part of the list that is asked, from 1
   */
  public record Tried(
      List<WordList> words,
      Optional<Map<String, Double>> weights,
      List<Rehearsed> articles,
      long part) {

    boolean isEmpty() {
      return words.isEmpty() && weights.isEmpty() && articles.isEmpty();
    }
  }

  /**
   * What a change would do to one part of the list: the figures, and each question that gets worse
   * or better.
   *
   * @param judged questions in the whole list
   * @param part which of the parts was asked
   * @param parts of how many
   */
  public record Comparison(
      int judged,
      int part,
      int parts,
      SearchFigures before,
      SearchFigures after,
      List<Change> worse,
      List<Change> better) {}

  private final IndexHome home;
  private final WordLists lists;
  private final SearchWeights weights;
  private final Judgements judgements;
  private final Rehearsal rehearsal;
  private final LearnedWords learned;

  /** For the container's proxy. */
  protected SearchTrials() {
    this(null, null, null, null, null, null);
  }

  @Inject
  SearchTrials(
      IndexHome home,
      WordLists lists,
      SearchWeights weights,
      Judgements judgements,
      Rehearsal rehearsal,
      LearnedWords learned) {
    this.home = home;
    this.lists = lists;
    this.weights = weights;
    this.judgements = judgements;
    this.rehearsal = rehearsal;
    this.learned = learned;
  }

  /** The search as it is. Throws Invalid if there is no such part. */
  public Results results(long number) {
    TrialPart part = TrialPart.of(judgements.read().judgements(), number);
    List<Judgement> asked = part.asked();
    ArticleIndex index = home.index();
    Wording wording = inForce();
    List<Score> scores =
        index.search(searcher -> scores(searcher, index.analyzers(), wording, asked));
    List<Asked> questions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Judgement each = asked.get(i);
      Score score = scores.get(i);
      questions.add(
          new Asked(
              each.id(), each.query(), each.locale(), each.asker(), score.rank(), score.ndcg()));
    }
    return new Results(
        part.judged(), part.number(), part.parts(), SearchFigures.of(scores), questions);
  }

  /**
   * The search as it is, and as it would be. Throws Invalid without anything to try, if there is no
   * such part of the list, and for what {@link WordLists#put}, {@link SearchWeights#put} or {@link
   * Rehearsal#published} would refuse.
   */
  public Comparison compare(Tried tried, Instant now) {
    if (tried.isEmpty()) {
      throw new Invalid(Violation.of("", "search.trial.empty"));
    }
    Map<SearchWeight, Float> weighed = weights.read().changed();
    Map<SearchWeight, Float> otherwise =
        tried.weights().map(SearchWeights::checked).orElse(weighed);
    List<WordList> words = lists.all();
    Wording before = new Wording(words, new Weighing(weighed));
    Wording after = new Wording(changed(words, tried.words()), new Weighing(otherwise));
    List<PublishedContent> articles = rehearsal.published(tried.articles(), now);
    Map<ArticleKey, List<String>> questions =
        learned.of(articles.stream().map(PublishedContent::key).toList());
    List<String> gone =
        tried.articles().stream()
            .filter(Rehearsed::removed)
            .map(article -> Fields.key(article.key().slug(), article.key().locale()))
            .toList();
    TrialPart part = TrialPart.of(judgements.read().judgements(), tried.part());
    List<Judgement> asked = part.asked();
    ArticleIndex index = home.index();
    // Both on one state of the index.
    return index.search(
        searcher -> {
          Analyzers analyzers = index.analyzers();
          List<Score> was = scores(searcher, analyzers, before, asked);
          try (Overlay then =
              new Overlay(searcher, analyzers, documents(articles, questions, analyzers), gone)) {
            return compared(part, was, scores(then.searcher(), analyzers, after, asked));
          }
        });
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

  private static Comparison compared(TrialPart part, List<Score> before, List<Score> after) {
    List<Judgement> asked = part.asked();
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
                    each.id(),
                    each.query(),
                    each.locale(),
                    each.asker(),
                    was.rank(),
                    is.rank(),
                    was.ndcg(),
                    is.ndcg()));
      }
    }
    return new Comparison(
        part.judged(),
        part.number(),
        part.parts(),
        SearchFigures.of(before),
        SearchFigures.of(after),
        worse,
        better);
  }

  private static List<ArticleDocument> documents(
      List<PublishedContent> articles, Map<ArticleKey, List<String>> questions, Analyzers analyzers)
      throws IOException {
    List<ArticleDocument> documents = new ArrayList<>();
    for (PublishedContent article : articles) {
      documents.add(
          ArticleDocument.of(
              article, questions.getOrDefault(article.key(), List.of()), 0, analyzers));
    }
    return documents;
  }

  private static List<Score> scores(
      ArticleSearcher searcher, Analyzers analyzers, Wording wording, List<Judgement> asked) {
    return asked.stream().map(each -> score(searcher, analyzers, wording, each)).toList();
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
