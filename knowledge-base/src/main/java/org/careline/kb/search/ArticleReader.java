package org.careline.kb.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Visibility;

/** Reads one article and what stands beside it. */
final class ArticleReader {

  private static final int RELATED = 5;
  private static final int MOST_TRANSLATIONS = 100;
  private static final int MOST_RELATED = 20;

  private final ArticleSearcher searcher;
  private final Analyzers analyzers;
  private final String locale;
  private final Audience audience;

  ArticleReader(ArticleSearcher searcher, Analyzers analyzers, String locale, Audience audience) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.locale = locale;
    this.audience = searcher.known(audience);
  }

  Optional<PublishedArticle> article(String slug) throws IOException {
    ArticleSearcher.ReadKey key = new ArticleSearcher.ReadKey(Fields.key(slug, locale), audience);
    return searcher.article(key, () -> read(slug));
  }

  private Optional<PublishedArticle> read(String slug) throws IOException {
    Optional<Integer> id = locate(slug);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Document stored = searcher.storedFields().document(id.get());
    return Optional.of(
        new PublishedArticle(
            slug,
            locale,
            stored.get(Fields.TITLE),
            stored.get(Fields.SUMMARY),
            stored.get(Fields.HTML),
            ArticleDocument.headings(stored),
            Visibility.of(stored.get(Fields.VISIBILITY)).orElseThrow(),
            ArticleDocument.instant(stored, Fields.PUBLISHED),
            ArticleDocument.instant(stored, Fields.UPDATED),
            path(Optional.ofNullable(stored.get(Fields.CATEGORY))),
            List.of(stored.getValues(Fields.TAG)),
            List.of(stored.getValues(Fields.PRODUCT)),
            related(slug, id.get(), RELATED),
            translations(slug),
            stored.getField(Fields.VERSION).numericValue().longValue(),
            new ArticleKey(slug, locale).url()));
  }

  List<ArticleLink> related(String slug, int n) throws IOException {
    Optional<Integer> id = locate(slug);
    return id.isEmpty() ? List.of() : related(slug, id.get(), Math.min(n, MOST_RELATED));
  }

  private Optional<Integer> locate(String slug) throws IOException {
    Query named = Queries.key(Fields.key(slug, locale));
    Query visible = Queries.only(List.of(named, Queries.visibleTo(audience)));
    ScoreDoc[] found = searcher.search(visible, 1).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
  }

  private List<CategoryLink> path(Optional<String> category) {
    return searcher.categories().path(category).stream()
        .map(
            node ->
                new CategoryLink(
                    node.slug(), node.text(locale).name(), Shelf.url(node.slug(), locale)))
        .toList();
  }

  private List<String> translations(String slug) throws IOException {
    Query named = new TermQuery(new Term(Fields.SLUG, slug));
    Query visible = Queries.only(List.of(named, Queries.visibleTo(audience)));
    return searcher.briefs(searcher.search(visible, MOST_TRANSLATIONS).scoreDocs).stream()
        .map(Brief::locale)
        .filter(other -> !other.equals(locale))
        .sorted()
        .toList();
  }

  private List<ArticleLink> related(String slug, int id, int n) throws IOException {
    ArticleSearcher.RelatedKey key =
        new ArticleSearcher.RelatedKey(Fields.key(slug, locale), audience, n);
    return searcher.related(key, () -> findRelated(id, n));
  }

  private List<ArticleLink> findRelated(int id, int n) throws IOException {
    String language = Fields.language(locale);
    Document stored = searcher.storedFields().document(id);
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(analyzers);
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxQueryTerms(16);
    like.setBoost(true);
    String title = stored.get(Fields.TITLE) + " " + String.join(" ", stored.getValues(Fields.TAG));
    Query alike =
        like.like(
            Fields.ALL + language,
            new StringReader(title + " " + title + " " + stored.get(Fields.SUMMARY)),
            new StringReader(text(id)));
    Query visible =
        Queries.within(
            alike, List.of(Queries.visibleTo(audience), Queries.locales(List.of(locale))));
    ScoreDoc[] others =
        Arrays.stream(searcher.search(visible, n + 1).scoreDocs)
            .filter(each -> each.doc != id)
            .limit(n)
            .toArray(ScoreDoc[]::new);
    return searcher.briefs(others).stream().map(Brief::link).toList();
  }

  private String text(int id) throws IOException {
    return CutText.text(new Column(searcher.getIndexReader(), Fields.TEXT).at(id));
  }
}
