package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** One state of the index, with what belongs to exactly this state. */
final class ArticleSearcher extends IndexSearcher {

  private static final int MOST_REMEMBERED = 20_000;

  /** Articles related to an article, for one audience. */
  record RelatedKey(String key, Audience audience, int n) {}

  private final Spelling spelling;
  private final CategoryTree categories;
  private final List<String> languages;
  private final Map<RelatedKey, List<ArticleLink>> related = new ConcurrentHashMap<>();

  ArticleSearcher(IndexReader reader, Spelling spelling) throws IOException {
    super(reader);
    // Segments are small and queries differ: a cache of filters costs more than it saves.
    setQueryCache(null);
    this.spelling = spelling;
    this.categories = readCategories();
    this.languages = readLanguages(reader);
  }

  CategoryTree categories() {
    return categories;
  }

  Spelling spelling() {
    return spelling;
  }

  /** Languages of all articles that ever were in here. */
  List<String> languages() {
    return languages;
  }

  /** What is remembered dies with this state of the index, and is kept per audience. */
  List<ArticleLink> related(RelatedKey key, Supplier<List<ArticleLink>> find) {
    List<ArticleLink> known = related.get(key);
    if (known == null) {
      known = find.get();
      if (related.size() < MOST_REMEMBERED) {
        related.put(key, known);
      }
    }
    return known;
  }

  private CategoryTree readCategories() throws IOException {
    TopDocs found = search(new TermQuery(new Term(Fields.KEY, Fields.CATEGORIES)), 1);
    if (found.scoreDocs.length == 0) {
      return CategoryTree.EMPTY;
    }
    Document document = storedFields().document(found.scoreDocs[0].doc);
    return CategoryTree.decode(document.get(Fields.CATEGORIES));
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
