package org.careline.kb.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.Query;

/** What a question is narrowed to, as far as its audience sees anything there. */
final class Reach {

  private final ArticleSearcher searcher;
  private final ArticleQuery query;

  Reach(ArticleSearcher searcher, ArticleQuery query) {
    this.searcher = searcher;
    this.query = query;
  }

  ArticleQuery narrowed() throws IOException {
    return query.narrowed(
        within(query.locale(), tag -> Queries.locales(searcher.localesFor(tag))),
        category(),
        within(query.product(), Queries::product));
  }

  /** The category alone. */
  Optional<String> category() throws IOException {
    return within(
        query.category(),
        slug -> Queries.categories(searcher.categories().withSubcategories(slug)));
  }

  private Optional<String> within(Optional<String> wanted, Function<String, Query> filter)
      throws IOException {
    if (wanted.isEmpty()) {
      return wanted;
    }
    Query visible = Queries.visibleTo(searcher.known(query.audience()));
    Query some = Queries.only(List.of(visible, filter.apply(wanted.get())));
    return searcher.search(some, 1).scoreDocs.length > 0 ? wanted : Optional.empty();
  }
}
