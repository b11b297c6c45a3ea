package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Violation;
import org.careline.kb.search.Understood.Way;

/** Answers one question with one page of hits. */
final class Finder {

  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.STRING));
  private static final Sort NEWEST =
      new Sort(
          new SortField(Fields.UPDATED, SortField.Type.LONG, true),
          new SortField(Fields.ORDER, SortField.Type.STRING));

  /** How many of the best hits get a second look; those behind them keep their order. */
  private static final int LOOKED_AT = 22;

  private static final int LEAST_LOOKED_AT = 15;

  /** Nobody looks for mistakes in a longer text. */
  private static final int LONGEST = 200;

  /**
   * Hits of one way, in which a later page is looked for as well, one more than the page shows if
   * there are more.
   */
  private record Found(Way way, List<FieldDoc> hits) {}

  private final ArticleSearcher searcher;
  private final Analyzers analyzers;
  private final Wording wording;
  private final ArticleQuery query;
  private final Optional<Cursor> cursor;
  private Question question;
  private SecondLook look;

  Finder(ArticleSearcher searcher, Analyzers analyzers, Wording wording, ArticleQuery query) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.wording = wording;
    this.query = query;
    this.cursor = Cursor.read(query.cursor(), 3);
  }

  Answer find() {
    try {
      return answer(found());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with how it came about, which takes longer. */
  Explained explain() {
    try {
      Found found = found();
      Answer answer = answer(found);
      return switch (found.way()) {
        case ALL, SIMILAR_TITLE -> Explained.withoutWords(answer, found.way());
        case WORDS, OTHER_LANGUAGES ->
            new Explainer(searcher, analyzers, question, look)
                .explain(answer, found.way(), found.hits());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hits of the first page as their keys alone, without looking for what to show of them. */
  List<String> keys() {
    try {
      List<FieldDoc> hits = first().hits();
      ScoreDoc[] shown =
          hits.subList(0, Math.min(hits.size(), query.limit())).toArray(ScoreDoc[]::new);
      return searcher.briefs(shown).stream()
          .map(brief -> Fields.key(brief.slug(), brief.locale()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found found() throws IOException {
    return cursor.isPresent() ? search(wayOf(cursor.get())) : first();
  }

  private Answer answer(Found found) throws IOException {
    int shown = Math.min(found.hits().size(), query.limit());
    List<FieldDoc> page = found.hits().subList(0, shown);
    List<ArticleHit> hits = hits(page);
    Optional<String> next =
        found.hits().size() > shown
            ? Optional.of(cursorAfter(found.way(), page.get(shown - 1), hits.get(shown - 1)))
            : Optional.empty();
    boolean nearest = question != null && !question.known() && !question.general();
    Optional<Facets> facets =
        query.facetsIn().isPresent()
            ? Optional.of(
                new FacetFinder(searcher, analyzers, wording, query)
                    .facets(found.way(), Optional.ofNullable(question)))
            : Optional.empty();
    return new Answer(new Page<>(hits, next), nearest, didYouMean(hits), facets);
  }

  private Optional<String> didYouMean(List<ArticleHit> hits) {
    if (question == null || hits.isEmpty() || query.text().length() > LONGEST) {
      return Optional.empty();
    }
    // The best hit tells in which of several languages the question was meant.
    return question
        .in(Fields.language(hits.get(0).locale()))
        .flatMap(words -> new DidYouMean(analyzers).of(words, query.text(), hits));
  }

  /** The first way that leads anywhere. */
  private Found first() throws IOException {
    if (query.text().isBlank()) {
      return search(Way.ALL);
    }
    Found found = search(Way.WORDS);
    if (!found.hits().isEmpty() && (question.known() || question.general())) {
      return found;
    }
    Found near = search(Way.SIMILAR_TITLE);
    if (near.hits().isEmpty() && query.locale().isPresent()) {
      near = search(Way.OTHER_LANGUAGES);
      if (!question.known()) {
        near = new Found(Way.OTHER_LANGUAGES, List.of());
      }
    }
    // What has only common words of the question is better than nothing.
    return near.hits().isEmpty() && !found.hits().isEmpty() ? search(Way.WORDS) : near;
  }

  private Found search(Way way) throws IOException {
    Optional<Query> asked =
        switch (way) {
          case ALL -> Optional.of(Queries.visibleTo(query.audience()));
          case WORDS -> words(languages());
          case SIMILAR_TITLE -> Queries.similarTitle(Queries.trigrams(analyzers, query.text()));
          case OTHER_LANGUAGES -> words(searcher.languages());
        };
    if (asked.isEmpty()) {
      return new Found(way, List.of());
    }
    Query within = within(way, asked.get());
    List<FieldDoc> hits =
        switch (way) {
          case ALL -> top(within, NEWEST, after(), query.limit() + 1);
          case SIMILAR_TITLE -> top(within, BEST, after(within), query.limit() + 1);
          case WORDS, OTHER_LANGUAGES -> lookedAt(within);
        };
    return new Found(way, hits);
  }

  private Optional<Query> words(List<String> languages) throws IOException {
    question = Question.of(searcher, analyzers, wording, languages, query.text());
    look = new SecondLook(searcher, analyzers, wording.weighing(), question);
    return question.query();
  }

  private List<String> languages() {
    // What is kept for a language is kept for those there are, not for whatever somebody asks for.
    return query
        .locale()
        .map(tag -> searcher.languages().stream().filter(Fields.language(tag)::equals).toList())
        .orElse(searcher.languages());
  }

  private Query within(Way way, Query asked) {
    List<Query> filters = new ArrayList<>();
    query
        .category()
        .map(slug -> Queries.categories(searcher.categories().withSubcategories(slug)))
        .ifPresent(filters::add);
    query.product().map(Queries::product).ifPresent(filters::add);
    // Words are looked for in fields of their language, which is the locale where it has only one.
    boolean inLocale =
        switch (way) {
          case ALL, SIMILAR_TITLE -> true;
          case WORDS -> query.locale().map(searcher::sharesLanguage).orElse(false);
          case OTHER_LANGUAGES -> false;
        };
    if (inLocale) {
      query.locale().map(searcher::localesFor).map(Queries::locales).ifPresent(filters::add);
    }
    return searcher.visibleTo(query.audience(), asked, filters);
  }

  /** The best in the order of the second look, those behind them in the order of the first. */
  private List<FieldDoc> lookedAt(Query within) throws IOException {
    ScoreDoc[] first = best(within);
    List<FieldDoc> best = look.at(first);
    int most = query.limit() + 1;
    int from = cursor.isPresent() ? placeAfter(best, cursor.get().text(2)) : 0;
    List<FieldDoc> page = new ArrayList<>();
    if (from >= 0) {
      page.addAll(best.subList(from, Math.min(best.size(), from + most)));
    }
    if (page.size() < most && first.length >= LEAST_LOOKED_AT) {
      Query behind = Queries.without(within, searcher.briefs(first));
      page.addAll(top(behind, BEST, from < 0 ? after(within) : null, most - page.size()));
    }
    return page;
  }

  /**
   * The best by words alone, without those as good as the first that is left out: which of them
   * came first is an accident of how the index was made and merged. Where that would be most of
   * them, their keys decide.
   */
  private ScoreDoc[] best(Query within) throws IOException {
    int most = LOOKED_AT + 1;
    ScoreDoc[] best =
        searcher.search(within, new TopScoreDocCollectorManager(most, null, most, false)).scoreDocs;
    if (best.length < most) {
      return best;
    }
    int better = LOOKED_AT;
    while (better > 0 && best[better - 1].score == best[LOOKED_AT].score) {
      better--;
    }
    return better >= LEAST_LOOKED_AT
        ? Arrays.copyOf(best, better)
        : top(within, BEST, null, LOOKED_AT).stream()
            .map(hit -> new ScoreDoc(hit.doc, score(hit)))
            .toArray(ScoreDoc[]::new);
  }

  /** Where the page after a hit begins, less than 0 when the hit is not among the best. */
  private static int placeAfter(List<FieldDoc> best, String key) {
    Integer sought = CutText.hash(new BytesRef(key));
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).fields[1].equals(sought)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where the page before ended in the list of all; null on the first one. */
  private FieldDoc after() {
    return cursor.map(last -> place(last.number(1), new BytesRef(last.text(2)))).orElse(null);
  }

  /**
   * Where the page before ended. Articles that were added since may have changed all scores, so the
   * score of the last hit is asked for again; it is the one of the cursor only if that hit is gone.
   */
  private FieldDoc after(Query within) throws IOException {
    if (cursor.isEmpty()) {
      return null;
    }
    String key = cursor.get().text(2);
    Query again = Queries.within(within, List.of(Queries.key(key)));
    ScoreDoc[] found = searcher.search(again, 1).scoreDocs;
    float score =
        found.length > 0 ? found[0].score : Float.intBitsToFloat((int) cursor.get().number(1));
    return place(score, new BytesRef(key));
  }

  private FieldDoc place(Object... fields) {
    // Keys are unique, so the number of the document never decides; it only has to be one.
    return new FieldDoc(Math.max(0, searcher.getIndexReader().maxDoc() - 1), 0, fields);
  }

  private List<FieldDoc> top(Query within, Sort order, FieldDoc after, int most)
      throws IOException {
    TopFieldCollectorManager manager = new TopFieldCollectorManager(order, most, after, most);
    return Arrays.stream(searcher.search(within, manager).scoreDocs)
        .map(FieldDoc.class::cast)
        .toList();
  }

  private List<ArticleHit> hits(List<FieldDoc> page) throws IOException {
    List<Brief> briefs = searcher.briefs(page.toArray(ScoreDoc[]::new));
    Map<Integer, Passages.Answer> answers = look == null ? Map.of() : look.answers(page);
    List<ArticleHit> hits = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      FieldDoc hit = page.get(i);
      Passages.Answer said = answers.getOrDefault(hit.doc, Passages.Answer.NONE);
      hits.add(briefs.get(i).hit(said, score(hit)));
    }
    return hits;
  }

  private static float score(FieldDoc hit) {
    return hit.fields[0] instanceof Float score ? score : 0;
  }

  private static String cursorAfter(Way way, FieldDoc last, ArticleHit shown) {
    Object order = last.fields[0];
    Object place = order instanceof Float score ? Float.floatToIntBits(score) : order;
    return Cursor.after(way.name(), place, Fields.key(shown.slug(), shown.locale())).toString();
  }

  private static Way wayOf(Cursor cursor) {
    for (Way way : Way.values()) {
      if (way.name().equals(cursor.text(0))) {
        return way;
      }
    }
    throw new Invalid(Violation.of("cursor", "list.cursor.unknown"));
  }
}
