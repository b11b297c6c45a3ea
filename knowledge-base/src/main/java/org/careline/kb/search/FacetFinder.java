package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.careline.kb.search.Understood.Way;

/** Counts what was found for a question, as {@link Facets} has it. */
final class FacetFinder {

  private static final int MOST_PRODUCTS = 50;

  private static final Comparator<FacetValue> MOST_FIRST =
      Comparator.comparing(FacetValue::articles, Comparator.reverseOrder())
          .thenComparing(FacetValue::value);

  private final ArticleSearcher searcher;
  private final Analyzers analyzers;
  private final Wording wording;
  private final ArticleQuery query;

  FacetFinder(ArticleSearcher searcher, Analyzers analyzers, Wording wording, ArticleQuery query) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.wording = wording;
    this.query = query;
  }

  /**
   * What there is beside the hits.
   *
   * @param way how the hits were found
   * @param question as the hits were found by it; unknown when there are no words
   */
  Facets facets(Way way, Optional<Question> question) throws IOException {
    Optional<Set<String>> locales = selectedLocales(way);
    List<FacetCounters.Dimension> dimensions =
        List.of(
            new FacetCounters.Dimension(
                Fields.CATEGORY,
                query.category().map(searcher.categories()::withSubcategories).map(Set::copyOf)),
            new FacetCounters.Dimension(Fields.PRODUCT, query.product().map(Set::of)),
            new FacetCounters.Dimension(Fields.LOCALE, locales));
    Optional<Query> counted = counted(way, question);
    FacetCounters counters = new FacetCounters(dimensions);
    FacetCounters.Counts counts =
        counted.isEmpty()
            ? counters.reduce(List.of())
            : searcher.search(
                searcher.visibleTo(query.audience(), counted.get(), List.of()), counters);
    return new Facets(
        counts.articles(),
        categories(counts.values().get(Fields.CATEGORY)),
        products(counts.values().get(Fields.PRODUCT)),
        locales(counts.values().get(Fields.LOCALE), locales.orElse(Set.of())));
  }

  private Optional<Query> counted(Way way, Optional<Question> question) throws IOException {
    return switch (way) {
      case ALL -> Optional.of(Queries.visibleTo(query.audience()));
      case SIMILAR_TITLE -> Queries.similarTitle(Queries.trigrams(analyzers, query.text()));
      case OTHER_LANGUAGES -> known(question.orElseThrow());
      case WORDS -> inAnyLanguage(question.orElseThrow());
    };
  }

  private static Optional<Query> known(Question question) throws IOException {
    return question.known() ? question.telling() : Optional.empty();
  }

  /** Also in the languages that were not asked for, to say what there is in them. */
  private Optional<Query> inAnyLanguage(Question asked) throws IOException {
    Optional<Query> own = asked.telling();
    if (query.locale().isEmpty()) {
      return own;
    }
    Question others =
        Question.of(searcher, analyzers, wording, searcher.languages(), query.text())
            .without(Fields.language(query.locale().get()));
    if (!others.known()) {
      return own;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    own.ifPresent(some -> any.add(some, Occur.SHOULD));
    others.telling().ifPresent(some -> any.add(some, Occur.SHOULD));
    return Optional.of(any.build());
  }

  /** The locales that the hits are restricted to. */
  private Optional<Set<String>> selectedLocales(Way way) {
    return switch (way) {
      case ALL, SIMILAR_TITLE, WORDS -> query.locale().map(searcher::localesFor).map(Set::copyOf);
      case OTHER_LANGUAGES -> Optional.empty();
    };
  }

  private List<FacetValue> categories(Map<String, Integer> counts) throws IOException {
    Map<String, Integer> sums = searcher.categories().withSubcategories(counts);
    List<FacetValue> values = new ArrayList<>();
    for (CategoryTree.Node node : searcher.categories().inOrder()) {
      int articles = sums.getOrDefault(node.slug(), 0);
      if (articles > 0 || isChosenWithin(node)) {
        values.add(category(node, articles));
      }
    }
    query
        .category()
        .filter(slug -> values.stream().noneMatch(FacetValue::selected))
        .ifPresent(slug -> values.add(new FacetValue(slug, slug, Optional.empty(), 0, true)));
    return values;
  }

  private FacetValue category(CategoryTree.Node node, int articles) {
    String name = node.text(query.facetsIn().orElseThrow()).name();
    boolean selected = query.category().filter(node.slug()::equals).isPresent();
    return new FacetValue(node.slug(), name, node.parent(), articles, selected);
  }

  /** Whoever sees nothing in a category, whatever he asks, does not learn its name either. */
  private boolean isChosenWithin(CategoryTree.Node node) throws IOException {
    return query.category().filter(node.slug()::equals).isPresent()
        && new Reach(searcher, query).category().isPresent();
  }

  private List<FacetValue> products(Map<String, Integer> counts) {
    List<FacetValue> all = values(counts, query.product().map(Set::of).orElse(Set.of()));
    List<FacetValue> most = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_PRODUCTS)));
    all.stream().skip(MOST_PRODUCTS).filter(FacetValue::selected).forEach(most::add);
    return most;
  }

  private List<FacetValue> locales(Map<String, Integer> counts, Set<String> within) {
    Set<String> selected =
        within.stream().anyMatch(counts::containsKey)
            ? within
            : query.locale().map(Set::of).orElse(Set.of());
    return values(counts, selected);
  }

  private static List<FacetValue> values(Map<String, Integer> counts, Set<String> selected) {
    Map<String, Integer> all = new HashMap<>(counts);
    selected.forEach(value -> all.putIfAbsent(value, 0));
    return all.entrySet().stream()
        .map(
            each ->
                new FacetValue(
                    each.getKey(),
                    each.getKey(),
                    Optional.empty(),
                    each.getValue(),
                    selected.contains(each.getKey())))
        .sorted(MOST_FIRST)
        .toList();
  }
}
