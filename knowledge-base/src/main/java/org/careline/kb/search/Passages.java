package org.careline.kb.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;

/** Finds the passage of an article that answers best, and marks the words that fit. */
final class Passages {

  private static final int GOAL = 160;
  private static final int LONGEST_TEXT = 200_000;

  private final ArticleSearcher searcher;
  private final Analyzers analyzers;

  Passages(ArticleSearcher searcher, Analyzers analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  /**
   * Safe HTML by document; a document in which nothing fits has none.
   *
   * @param documents by language
   * @param words by language
   */
  Map<Integer, String> of(Map<String, List<Integer>> documents, Map<String, Words> words)
      throws IOException {
    Map<Integer, String> passages = new HashMap<>();
    for (Map.Entry<String, List<Integer>> each : documents.entrySet()) {
      String language = each.getKey();
      if (words.containsKey(language)) {
        passages.putAll(of(language, each.getValue(), words.get(language)));
      }
    }
    return passages;
  }

  private Map<Integer, String> of(String language, List<Integer> documents, Words words)
      throws IOException {
    String field = Fields.BODY + language;
    int[] ids = documents.stream().mapToInt(Integer::intValue).sorted().toArray();
    String[] found =
        highlighter(language)
            .highlightFields(new String[] {field}, marks(field, words), ids, new int[] {1})
            .get(field);
    Map<Integer, String> passages = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (found[i] != null) {
        passages.put(ids[i], found[i].strip());
      }
    }
    return passages;
  }

  private UnifiedHighlighter highlighter(String language) {
    return UnifiedHighlighter.builder(searcher, analyzers)
        .withBreakIterator(() -> passages(language))
        .withFormatter(new Excerpt())
        .withMaxLength(LONGEST_TEXT)
        .withMaxNoHighlightPassages(0)
        .withHandleMultiTermQuery(false)
        .build();
  }

  private static BreakIterator passages(String language) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    return LengthGoalBreakIterator.createClosestToLength(sentences, GOAL, 0.5f);
  }

  private static Query marks(String field, Words words) {
    List<BytesRef> terms = new ArrayList<>(words.terms());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    return any.build();
  }
}
