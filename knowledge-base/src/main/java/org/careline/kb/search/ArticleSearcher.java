package org.careline.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;

/** One state of the index, with what belongs to exactly this state. */
final class ArticleSearcher extends IndexSearcher {

  private static final int LONGEST_REMEMBERED = 200;

  /**
   * A kilobyte each. Half of what is typed is a few hundred words, but to look up one of the others
   * in all segments takes as long as to look at several hits again.
   */
  private static final int MOST_TERMS = 8_000;

  /** Manuals and short answers stand side by side: length counts for less than is usual. */
  private static final Similarity LONG_AND_SHORT = new BM25Similarity(1.5f, 0.4f);

  /** An article as one audience reads it. */
  record ReadKey(String key, Audience audience) {}

  /** Articles related to an article, for one audience. */
  record RelatedKey(String key, Audience audience, int n) {}

  /** A question, and what was in force about words when it came. */
  private record Asked(ArticleQuery query, Wording wording) {}

  private final Spelling spelling;
  private final String firstLanguage;
  private final CategoryTree categories;
  private final List<String> languages;
  private final List<String> locales;
  private final Map<Audience.Kind, List<Term>> hidden = new EnumMap<>(Audience.Kind.class);
  private final Remembered<ReadKey, Optional<PublishedArticle>> articles = new Remembered<>(300);
  private final Remembered<RelatedKey, List<ArticleLink>> related = new Remembered<>(5_000);
  private final Remembered<Asked, Answer> answers = new Remembered<>(500);
  private final Remembered<Term, TermStates> terms = new Remembered<>(MOST_TERMS);

  ArticleSearcher(IndexReader reader, Spelling spelling, String firstLanguage) throws IOException {
    super(reader);
    // Segments are small and queries differ: a cache of filters costs more than it saves.
    setQueryCache(null);
    setSimilarity(LONG_AND_SHORT);
    this.spelling = spelling;
    this.firstLanguage = firstLanguage;
    this.categories = readCategories();
    this.languages = readLanguages(reader);
    this.locales = readLocales(reader);
    for (Audience.Kind kind : Audience.Kind.values()) {
      hidden.put(kind, present(reader, Queries.hiddenFrom(kind)));
    }
  }

  CategoryTree categories() {
    return categories;
  }

  Spelling spelling() {
    return spelling;
  }

  /** The portal's first, in which categories are called that have no name in another. */
  String firstLanguage() {
    return firstLanguage;
  }

  /** Languages of all articles that ever were in here. */
  List<String> languages() {
    return languages;
  }

  /** By what articles are known that an audience may not see, where there are any. */
  List<Term> hiddenFrom(Audience audience) {
    return hidden.get(audience.kind());
  }

  /** A question restricted by filters to what an audience may see. */
  Query visibleTo(Audience audience, Query asked, List<Query> filters) {
    if (audience.groups().isEmpty()) {
      return Queries.within(asked, hiddenFrom(audience), filters);
    }
    List<Query> all = new ArrayList<>(filters);
    all.add(Queries.visibleTo(audience));
    return Queries.within(asked, all);
  }

  /** The audience without the groups that no article is for: most customers are alike then. */
  Audience known(Audience audience) {
    List<String> groups = new ArrayList<>();
    try {
      for (String group : audience.groups()) {
        if (getIndexReader().docFreq(new Term(Fields.VISIBILITY, Fields.READER + group)) > 0) {
          groups.add(group);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return groups.size() == audience.groups().size()
        ? audience
        : new Audience(audience.kind(), Set.copyOf(groups));
  }

  /** Whether there are articles in a locale, and in another one of the same language. */
  boolean sharesLanguage(String locale) {
    List<String> alike = localesLike(locale);
    return alike.contains(locale) && alike.size() > 1;
  }

  /** What stands for a locale: itself where it has articles, else all of the same language. */
  List<String> localesFor(String locale) {
    List<String> alike = localesLike(locale);
    return alike.contains(locale) ? List.of(locale) : alike;
  }

  /** Locales of the same language. */
  List<String> localesLike(String locale) {
    String language = Fields.language(locale);
    return locales.stream().filter(other -> Fields.language(other).equals(language)).toList();
  }

  /** What is remembered dies with this state of the index, and is kept per audience. */
  Optional<PublishedArticle> article(ReadKey key, IOSupplier<Optional<PublishedArticle>> find)
      throws IOException {
    return articles.get(key, find);
  }

  /** The same for related articles. */
  List<ArticleLink> related(RelatedKey key, IOSupplier<List<ArticleLink>> find) throws IOException {
    return related.get(key, find);
  }

  /** The same for answers: a portal is asked the same few things again and again. */
  Answer answer(ArticleQuery query, Wording wording, IOSupplier<Answer> find) throws IOException {
    return query.text().length() <= LONGEST_REMEMBERED
        ? answers.get(new Asked(query, wording), find)
        : find.get();
  }

  /** Where a term stands in each segment: different questions are made of the same words. */
  TermStates states(Term term) throws IOException {
    return terms.get(term, () -> TermStates.build(this, term, true));
  }

  /** What the hits show, in their order. */
  List<Brief> briefs(ScoreDoc[] hits) throws IOException {
    ScoreDoc[] ascending = hits.clone();
    Arrays.sort(ascending, Comparator.comparingInt(hit -> hit.doc));
    Column column = new Column(getIndexReader(), Fields.BRIEF);
    Map<Integer, Brief> briefs = new HashMap<>();
    for (ScoreDoc hit : ascending) {
      briefs.put(hit.doc, Brief.decode(column.at(hit.doc)));
    }
    return Arrays.stream(hits).map(hit -> briefs.get(hit.doc)).toList();
  }

  private CategoryTree readCategories() throws IOException {
    TopDocs found = search(new TermQuery(new Term(Fields.KEY, Fields.CATEGORIES)), 1);
    if (found.scoreDocs.length == 0) {
      return CategoryTree.EMPTY;
    }
    Document document = storedFields().document(found.scoreDocs[0].doc);
    return CategoryTree.decode(document.get(Fields.CATEGORIES), firstLanguage);
  }

  private static List<String> readLocales(IndexReader reader) throws IOException {
    List<String> locales = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.LOCALE);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        locales.add(term.utf8ToString());
      }
    }
    return List.copyOf(locales);
  }

  private static List<Term> present(IndexReader reader, List<Term> terms) throws IOException {
    List<Term> present = new ArrayList<>();
    for (Term term : terms) {
      if (reader.docFreq(term) > 0) {
        present.add(term);
      }
    }
    return List.copyOf(present);
  }

  private static List<String> readLanguages(IndexReader reader) {
    List<String> languages = new ArrayList<>();
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      if (field.name.startsWith(Fields.ALL)) {
        languages.add(field.name.substring(Fields.ALL.length()));
      }
    }
    return List.copyOf(languages);
  }
}
