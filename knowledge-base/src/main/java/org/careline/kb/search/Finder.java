package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Violation;

/** Answers one question with one page of hits. */
final class Finder {

  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.STRING));
  private static final Sort NEWEST =
      new Sort(
          new SortField(Fields.UPDATED, SortField.Type.LONG, true),
          new SortField(Fields.ORDER, SortField.Type.STRING));
  private static final int SUMMARY = 240;

  /** How the hits were found; a later page is looked for in the same way. */
  private enum Way {
    ALL,
    WORDS,
    SIMILAR_TITLE,
    OTHER_LANGUAGES
  }

  /** Hits of one way, one more than the page shows if there are more. */
  private record Found(Way way, List<ScoreDoc> hits) {}

  private final ArticleSearcher searcher;
  private final Analyzers analyzers;
  private final ArticleQuery query;
  private final List<Query> filters = new ArrayList<>();
  private final Map<String, Words> words = new HashMap<>();
  private final Optional<Cursor> cursor;

  Finder(ArticleSearcher searcher, Analyzers analyzers, ArticleQuery query) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.query = query;
    this.cursor = Cursor.read(query.cursor(), 3);
    filters.add(Queries.visibleTo(query.audience()));
    query
        .category()
        .map(slug -> Queries.categories(searcher.categories().withSubcategories(slug)))
        .ifPresent(filters::add);
  }

  Page<ArticleHit> find() throws IOException {
    Found found = cursor.isPresent() ? search(wayOf(cursor.get())) : first();
    int shown = Math.min(found.hits().size(), query.limit());
    List<ScoreDoc> page = found.hits().subList(0, shown);
    Optional<String> next =
        found.hits().size() > shown
            ? Optional.of(cursorAfter(found.way(), (FieldDoc) page.get(shown - 1)))
            : Optional.empty();
    return new Page<>(hits(page), next);
  }

  /** The first way that leads anywhere. */
  private Found first() throws IOException {
    if (query.text().isBlank()) {
      return search(Way.ALL);
    }
    Found found = search(Way.WORDS);
    if (found.hits().isEmpty()) {
      found = search(Way.SIMILAR_TITLE);
    }
    if (found.hits().isEmpty() && query.locale().isPresent()) {
      found = search(Way.OTHER_LANGUAGES);
    }
    return found;
  }

  private Found search(Way way) throws IOException {
    Optional<Query> question =
        switch (way) {
          case ALL -> Optional.of(within(new MatchAllDocsQuery(), true));
          case WORDS -> words(languages()).map(asked -> within(asked, true));
          case SIMILAR_TITLE -> Queries.similarTitle(trigrams()).map(asked -> within(asked, true));
          case OTHER_LANGUAGES -> words(searcher.languages()).map(asked -> within(asked, false));
        };
    if (question.isEmpty()) {
      return new Found(way, List.of());
    }
    FieldDoc after = cursor.isPresent() ? last(way, question.get(), cursor.get()) : null;
    Sort order = way == Way.ALL ? NEWEST : BEST;
    int most = query.limit() + 1;
    return new Found(
        way, List.of(searcher.searchAfter(after, question.get(), most, order).scoreDocs));
  }

  private Query within(Query question, boolean inLocale) {
    List<Query> all = new ArrayList<>(filters);
    if (inLocale) {
      query.locale().map(Queries::locale).ifPresent(all::add);
    }
    return Queries.within(question, all);
  }

  private List<String> languages() {
    return query.locale().map(tag -> List.of(Fields.language(tag))).orElse(searcher.languages());
  }

  private Optional<Query> words(List<String> languages) throws IOException {
    List<Query> each = new ArrayList<>();
    List<BytesRef> trigrams = trigrams();
    for (String language : languages) {
      Words typed =
          Words.in(
              searcher.getIndexReader(), analyzers, searcher.spelling(), language, query.text());
      words.put(language, typed);
      Queries.words(typed, language, trigrams).ifPresent(each::add);
    }
    if (each.size() < 2) {
      return each.stream().findFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    each.forEach(question -> any.add(question, Occur.SHOULD));
    return Optional.of(any.build());
  }

  private List<BytesRef> trigrams() {
    return Queries.trigrams(analyzers, query.text());
  }

  private List<ArticleHit> hits(List<ScoreDoc> page) throws IOException {
    StoredFields fields = searcher.storedFields();
    Map<Integer, Document> stored = new HashMap<>();
    Map<String, List<Integer>> byLanguage = new HashMap<>();
    for (ScoreDoc each : page) {
      Document document = Stored.brief(fields, each.doc);
      stored.put(each.doc, document);
      String language = Fields.language(document.get(Fields.LOCALE));
      byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(each.doc);
    }
    Map<Integer, String> passages = new Passages(searcher, analyzers).of(byLanguage, words);
    List<ArticleHit> hits = new ArrayList<>();
    for (ScoreDoc each : page) {
      Document document = stored.get(each.doc);
      String snippet = passages.getOrDefault(each.doc, summary(document));
      hits.add(Stored.hit(document, snippet, score(each)));
    }
    return hits;
  }

  private static String summary(Document document) {
    String summary = document.get(Fields.SUMMARY);
    return Html.escape(summary.length() > SUMMARY ? summary.substring(0, SUMMARY) + "…" : summary);
  }

  private static float score(ScoreDoc hit) {
    Object first = ((FieldDoc) hit).fields[0];
    return first instanceof Float score ? score : 0;
  }

  private static String cursorAfter(Way way, FieldDoc last) {
    Object order = last.fields[0];
    Object place = order instanceof Float score ? Float.floatToIntBits(score) : order;
    String key = ((BytesRef) last.fields[1]).utf8ToString();
    return Cursor.after(way.name(), place, key).toString();
  }

  private static Way wayOf(Cursor cursor) {
    for (Way way : Way.values()) {
      if (way.name().equals(cursor.text(0))) {
        return way;
      }
    }
    throw new Invalid(Violation.of("cursor", "list.cursor.unknown"));
  }

  /**
   * Where the page before ended. Articles that were added since may have changed all scores, so the
   * score of the last hit is asked for again; it is the one of the cursor only if that hit is gone.
   */
  private FieldDoc last(Way way, Query question, Cursor cursor) throws IOException {
    // Keys are unique, so the number of the document never decides; it only has to be one.
    int lastDocument = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    BytesRef key = new BytesRef(cursor.text(2));
    long place = cursor.number(1);
    if (way == Way.ALL) {
      return new FieldDoc(lastDocument, 0, new Object[] {place, key});
    }
    Query again = Queries.within(question, List.of(Queries.key(cursor.text(2))));
    ScoreDoc[] found = searcher.search(again, 1).scoreDocs;
    float score = found.length > 0 ? found[0].score : Float.intBitsToFloat((int) place);
    return new FieldDoc(lastDocument, 0, new Object[] {score, key});
  }
}
