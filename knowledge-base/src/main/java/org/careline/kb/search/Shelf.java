package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.CategoryText;

/** What one audience finds in one language without asking for anything in particular. */
final class Shelf {

  private static final Sort POPULAR =
      new Sort(
          new SortField(Fields.POPULARITY, SortField.Type.LONG, true),
          new SortField(Fields.UPDATED, SortField.Type.LONG, true),
          new SortField(Fields.ORDER, SortField.Type.STRING));
  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.STRING));
  private static final int MOST_WORDS = 12;
  private static final int MOST = 50;

  /** One of so many suggestions may be a question. */
  private static final int QUESTIONS = 3;

  /** So many hits for each question: words may stand in several questions of one article. */
  private static final int LOOKED_AT = 4;

  private final ArticleSearcher searcher;
  private final String locale;
  private final List<Query> filters;

  Shelf(ArticleSearcher searcher, String locale, Audience audience) {
    this.searcher = searcher;
    this.locale = locale;
    this.filters =
        List.of(Queries.visibleTo(audience), Queries.locales(searcher.localesFor(locale)));
  }

  List<ArticleLink> popular(int n) throws IOException {
    return links(Queries.only(filters), n, POPULAR);
  }

  List<ArticleLink> suggest(Analyzers analyzers, String typed, int n) throws IOException {
    List<BytesRef> words = typed(analyzers, typed);
    if (words.isEmpty()) {
      return List.of();
    }
    int most = Math.max(1, Math.min(n, MOST));
    List<ArticleLink> questions = questions(analyzers, words, Math.max(1, most / QUESTIONS));
    List<ArticleLink> titles = links(beginning(Fields.BEGINNINGS, words), most, POPULAR);
    List<ArticleLink> found =
        new ArrayList<>(titles.subList(0, Math.min(titles.size(), most - questions.size())));
    Set<String> shown = found.stream().map(ArticleLink::url).collect(Collectors.toSet());
    questions.stream().filter(each -> !shown.contains(each.url())).forEach(found::add);
    if (!found.isEmpty()) {
      return found;
    }
    Optional<Query> similar = Queries.similarTitle(Queries.trigrams(analyzers, Words.cut(typed)));
    return similar.isEmpty() ? List.of() : links(Queries.within(similar.get(), filters), n, BEST);
  }

  private Query beginning(String field, List<BytesRef> words) {
    return Queries.within(Queries.beginnings(field, words), filters);
  }

  /** Questions that readers ask, each with the article by which it is answered. */
  private List<ArticleLink> questions(Analyzers analyzers, List<BytesRef> words, int n)
      throws IOException {
    ScoreDoc[] hits =
        searcher.search(beginning(Fields.ASKED, words), n * LOOKED_AT, POPULAR).scoreDocs;
    List<Brief> briefs = searcher.briefs(hits);
    List<ArticleLink> links = new ArrayList<>();
    for (int i = 0; i < hits.length && links.size() < n; i++) {
      // Hits are not in the order of the column, so each is looked up anew.
      Column asked = new Column(searcher.getIndexReader(), Fields.ASKED);
      Optional<String> question = AskedAs.begunBy(words, analyzers, asked.at(hits[i].doc));
      if (question.isPresent()) {
        links.add(briefs.get(i).link().titled(question.get()));
      }
    }
    return links;
  }

  /** Categories that hold something, and whose names have words that begin as those typed. */
  List<CategoryLink> suggestCategories(Analyzers analyzers, String typed, int n)
      throws IOException {
    List<BytesRef> words = typed(analyzers, typed);
    List<CategoryLink> found = new ArrayList<>();
    for (CategoryTree.Node node : searcher.categories().inOrder()) {
      String name = node.text(locale).name();
      if (found.size() < n
          && !words.isEmpty()
          && Tokens.begin(analyzers.plain(), words, name)
          && holdsAnything(node)) {
        found.add(new CategoryLink(node.slug(), name, url(node.slug(), locale)));
      }
    }
    return found;
  }

  private boolean holdsAnything(CategoryTree.Node node) throws IOException {
    List<Query> within = new ArrayList<>(filters);
    within.add(Queries.categories(searcher.categories().withSubcategories(node.slug())));
    return searcher.search(Queries.only(within), 1).scoreDocs.length > 0;
  }

  private static List<BytesRef> typed(Analyzers analyzers, String typed) {
    String text = typed.substring(0, Math.min(typed.length(), Words.LONGEST_TEXT));
    return Tokens.of(analyzers.plain(), Fields.BEGINNINGS, text, MOST_WORDS);
  }

  List<CategoryCount> categories() throws IOException {
    Map<String, Integer> counts = searcher.categories().withSubcategories(count());
    List<CategoryCount> shown = new ArrayList<>();
    for (CategoryTree.Node node : searcher.categories().inOrder()) {
      int articles = counts.getOrDefault(node.slug(), 0);
      if (articles > 0) {
        CategoryText text = node.text(locale);
        shown.add(
            new CategoryCount(
                node.slug(),
                node.parent(),
                text.name(),
                text.description(),
                articles,
                url(node.slug(), locale)));
      }
    }
    return shown;
  }

  static String url(String category, String locale) {
    return "/help/" + locale + "/c/" + category;
  }

  private List<ArticleLink> links(Query query, int n, Sort order) throws IOException {
    int most = Math.max(1, Math.min(n, MOST));
    return searcher.briefs(searcher.search(query, most, order).scoreDocs).stream()
        .map(Brief::link)
        .toList();
  }

  private Map<String, Integer> count() throws IOException {
    FacetCounters byCategory =
        new FacetCounters(List.of(new FacetCounters.Dimension(Fields.CATEGORY, Optional.empty())));
    return searcher.search(Queries.only(filters), byCategory).values().get(Fields.CATEGORY);
  }
}
